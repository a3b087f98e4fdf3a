import ArgumentParser
import ContractDiff
import ContractText
import DiffTool
import TreatyTool

extension DiffFormat: ExpressibleByArgument {}
extension DiffFailOn: ExpressibleByArgument {}

/// How a report of changes is written.
struct DiffWritingOptions: ParsableArguments {
  @Option(help: "How changes are written: text, markdown, json, html, sarif, github, gitlab or junit.")
  var format: DiffFormat = .text

  @Option(
    name: [.short, .long], help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: "The least that is shown: error, warning or note. Default: warning for people, note for machines.")
  var show: ShownLevel?

  @Option(help: "Colour in text: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("The day that sunsets are held against. Default: today, in UTC.", valueName: "date"))
  var today: String?

  var date: CalendarDate { today.flatMap { CalendarDate($0) } ?? .today }
  /// Where changes are annotations, so is what keeps them from being found.
  var report: DiagnosticReport {
    DiagnosticReport(reporter: Reporter(format: format == .github ? .github : .text, color: color))
  }

  func validate() throws {
    if let today, CalendarDate(today) == nil {
      throw ValidationError("'\(today)' is no date (--today); write 2026-11-30.")
    }
  }

  func write(_ report: DiffReport) throws {
    let level = show?.severity ?? format.usualLevel
    let renderer = format.renderer(hasColor: output == nil && color.isOnOutput)
    var text = renderer.render(report.showing(level))
    if format == .text { text += report.summary + "\n" }
    try self.report.run { (_) throws(ToolFailure) in try ReportOutput.write(text, to: output) }
  }
}
