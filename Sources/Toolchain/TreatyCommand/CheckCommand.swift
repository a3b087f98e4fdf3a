import ArgumentParser
import TreatyTool

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Fail when generated files are not what their contracts say.",
    discussion: "Prints the difference and ends with 1. Writes nothing.")

  @OptionGroup var generation: GenerationOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Reporting") var report: ReportOptions

  func run() throws {
    let selection = try generation.selection(reading)
    let (batch, drift) = try report.run { (progress) throws(ToolFailure) in
      let batch = try GenerationBatch.prepare(selection.requests(), onStep: progress.step)
      return (batch, try DriftReport(batch))
    }
    Console.write(drift.diff)
    report.reporter.report(batch.diagnostics + drift.diagnostics, sources: batch.sources)
    if !drift.isClean { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
