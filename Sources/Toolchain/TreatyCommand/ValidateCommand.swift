import ArgumentParser
import ContractText
import InstanceValidation
import SchemaLogic
import TreatyTool

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Read contracts and report what is wrong with them; with --schema, hold instances against a schema.")

  @Argument(
    help: "The contracts, or - for standard input; with --schema the instances.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var contracts: [String]

  @Option(
    help: ArgumentHelp(
      "The schema of the instances: a JSON Schema document (draft 4 to 2020-12) or a contract, with a JSON pointer.",
      valueName: "file#pointer"))
  var schema: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A further schema document, which references name by its $id. Repeat for several.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var also: [String] = []

  @Flag(help: "Check formats wherever a schema names one, not only where its dialect says so.")
  var assertFormats = false

  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Reporting") var report: ReportOptions

  func run() throws {
    if let schema { return try validate(against: SchemaAddress(schema)) }
    let reads = try report.run { (progress) throws(ToolFailure) in
      contracts.map { contract in
        progress.step("Reading \(contract)")
        return ReadContract.read(reading.source(contract))
      }
    }
    report.reporter.report(ToolFailure(reads))
    if reads.contains(where: \.hasErrors) { throw ExitCode(ExitStatus.badInput.rawValue) }
  }

  /// Each failure is a diagnostic at its place in the instance.
  private func validate(against address: SchemaAddress) throws {
    let hosts = Set(reading.allowRemote)
    let failure = try report.run { (progress) throws(ToolFailure) in
      progress.step("Reading \(address.file)")
      let loader = ContractLoader(root: reading.root, limits: reading.limits, allowedHosts: hosts)
      let schema: InstanceSchema
      do throws(Diagnostic) {
        schema = try InstanceSchema.read(
          address, loader: loader, formats: assertFormats ? .assertion : .byDialect, also: also)
      } catch {
        throw ToolFailure([error], sources: loader.sources)
      }
      var result = ToolFailure(schema.diagnostics, sources: schema.sources)
      // Instances of a schema that cannot be read are neither valid nor invalid.
      if schema.diagnostics.contains(where: { $0.severity == .error }) { return result }
      for path in contracts {
        progress.step("Validating \(path)")
        let text = path == "-" ? try StandardInput.read(limit: reading.limits.bytes) : nil
        let file = InstanceFile(path, text: text, against: schema, limits: reading.limits)
        result.diagnostics += file.diagnostics
        let name = text == nil ? path : "<stdin>"
        result.sources[name] = file.sources[name]
      }
      return result
    }
    report.reporter.report(failure)
    if failure.diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitCode(ExitStatus.badInput.rawValue)
    }
  }
}
