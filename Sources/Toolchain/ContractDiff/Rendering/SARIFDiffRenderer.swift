import ContractText

/// SARIF 2.1.0, for code scanning; the base's place is a related location.
public struct SARIFDiffRenderer: DiffRenderer {
  public init() {}

  public func render(_ report: DiffReport) -> String {
    SARIFRenderer(version: report.toolVersion).render(report.changes.map(\.diagnostic))
  }
}
