import ContractText

/// The formats of reports. One small file each.
public enum DiffFormat: String, Sendable, CaseIterable {
  case text, markdown, json, html, sarif, github, gitlab, junit

  /// What is shown when nobody says: people are spared the notes, machines take all.
  public var usualLevel: Severity {
    switch self {
    case .text, .markdown, .github, .gitlab: .warning
    case .json, .html, .sarif, .junit: .note
    }
  }

  public func renderer(hasColor: Bool = false) -> any DiffRenderer {
    switch self {
    case .text: TextDiffRenderer(hasColor: hasColor)
    case .markdown: MarkdownDiffRenderer()
    case .json: JSONDiffRenderer()
    case .html: HTMLDiffRenderer()
    case .sarif: SARIFDiffRenderer()
    case .github: GitHubDiffRenderer()
    case .gitlab: GitLabDiffRenderer()
    case .junit: JUnitDiffRenderer()
    }
  }
}
