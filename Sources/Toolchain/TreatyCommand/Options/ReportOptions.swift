import ArgumentParser
import TreatyTool

extension DiagnosticFormat: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}

/// How diagnostics are shown.
struct ReportOptions: ParsableArguments {
  @Option(help: "How diagnostics are written: text, json, github or sarif.")
  var format: DiagnosticFormat = .text

  @Option(help: "Colour in text diagnostics: auto, always or never.")
  var color: ColorChoice = .auto

  var reporter: Reporter { Reporter(format: format, color: color) }

  /// Runs the command's work so that what it throws is printed as asked.
  func run<T>(_ work: (Progress) throws(ToolFailure) -> T) throws -> T {
    let progress = Progress()
    defer { progress.finish() }
    do {
      return try work(progress)
    } catch {
      throw ReportedFailure(failure: error, reporter: reporter)
    }
  }
}
