import ArgumentParser
import LintTool
import TreatyTool

extension LintFormat: ExpressibleByArgument {}
extension LintFailOn: ExpressibleByArgument {}

/// How findings are written, and what they are worth.
struct LintWritingOptions: ParsableArguments {
  @Option(help: "How findings are written: text, json, sarif, github, gitlab, junit or markdown.")
  var format: LintFormat = .text

  @Option(
    name: [.short, .long], help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: "The least that ends with 1: error, warning, note or none.")
  var failOn: LintFailOn = .error

  @Option(help: "Colour in text: auto, always or never.")
  var color: ColorChoice = .auto

  var report: DiagnosticReport { DiagnosticReport(reporter: Reporter(format: .text, color: color)) }

  func write(_ run: LintRun) throws {
    let text = format.render(run, hasColor: output == nil && color.isOnOutput)
    try report.run { (_) throws(ToolFailure) in try ReportOutput.write(text, to: output) }
  }
}
