import TreatyTool

/// Runs work so that what it throws is printed by one reporter; for commands whose `--format` is that of their result.
struct DiagnosticReport {
  var reporter: Reporter

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
