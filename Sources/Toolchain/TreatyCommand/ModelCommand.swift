import ArgumentParser
import ContractModel
import TreatyTool

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Print a contract's model as JSON.",
    discussion: "The form is documented in docs/model.md; any program can be an emitter of it.")

  @Argument(help: "The contract, or - for standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var contract: String

  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Reporting") var report: ReportOptions

  func run() throws {
    let read = try report.run { (progress) throws(ToolFailure) in
      progress.step("Reading \(contract)")
      return ReadContract.read(reading.source(contract))
    }
    // A contract with faults in single operations still has a model; the status says that it is not all well.
    if let model = read.contract { Console.write(modelJSON(model)) }
    report.reporter.report(read.diagnostics, sources: read.sources)
    if read.hasErrors { throw ExitCode(ExitStatus.badInput.rawValue) }
  }
}
