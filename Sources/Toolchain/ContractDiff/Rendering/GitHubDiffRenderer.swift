import ContractText

/// Workflow commands, which annotate a pull request.
public struct GitHubDiffRenderer: DiffRenderer {
  public init() {}

  public func render(_ report: DiffReport) -> String { GitHubRenderer().render(report.changes.map(\.diagnostic)) }
}
