/// Writes a report in one format; the same bytes for the same report.
public protocol DiffRenderer {
  func render(_ report: DiffReport) -> String
}
