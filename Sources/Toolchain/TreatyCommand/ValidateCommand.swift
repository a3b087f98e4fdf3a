import ArgumentParser
import TreatyTool

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Read contracts and report what is wrong with them.")

  @Argument(help: "The contracts, or - for standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var contracts: [String]

  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Reporting") var report: ReportOptions

  func run() throws {
    let reads = try report.run { (progress) throws(ToolFailure) in
      contracts.map { contract in
        progress.step("Reading \(contract)")
        return ReadContract.read(reading.source(contract))
      }
    }
    report.reporter.report(ToolFailure(reads))
    if reads.contains(where: \.hasErrors) { throw ExitCode(ExitStatus.badInput.rawValue) }
  }
}
