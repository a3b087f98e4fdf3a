import ArgumentParser
import TreatyTool

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write Swift from contracts.",
    discussion: "All outputs are written or none. Files of an earlier run that are needed no more are removed.")

  @OptionGroup var generation: GenerationOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Reporting") var report: ReportOptions

  func run() throws {
    let selection = try generation.selection(reading)
    let batch = try report.run { (progress) throws(ToolFailure) in
      let batch = try GenerationBatch.prepare(selection.requests(), onStep: progress.step)
      progress.step("Writing")
      try batch.write()
      return batch
    }
    report.reporter.report(batch.diagnostics, sources: batch.sources)
    for item in batch.items { Console.write(item.summary + "\n") }
  }
}
