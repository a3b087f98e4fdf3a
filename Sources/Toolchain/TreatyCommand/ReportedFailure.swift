import TreatyTool

/// A failure on its way to the one place that prints it, with the format that the user asked for.
struct ReportedFailure: Error {
  var failure: ToolFailure
  var reporter: Reporter
}
