import ArgumentParser
import ContractDiff
import DiffTool
import TreatyTool

struct ChangelogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changelog", abstract: "Say what a range of commits did to a contract, commit by commit.")

  @Argument(help: "The range, as in v1.2.0..HEAD.")
  var range: String

  @Argument(help: "The contract.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var contract: String

  @Option(help: "How it is written: markdown, text, json, html, sarif, github, gitlab or junit.")
  var format: DiffFormat = .markdown

  @Option(
    name: [.short, .long], help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  func run() throws {
    let report = DiagnosticReport(reporter: Reporter())
    try report.run { (progress) throws(ToolFailure) in
      let changelog = try Changelog(
        range, contract: contract, reading: reading.diff, today: .today, onStep: progress.step)
      progress.finish()
      try ReportOutput.write(changelog.text(format), to: output)
    }
  }
}
