import ContractLint
import ContractText
import TreatyTool

/// How findings are written.
public enum LintFormat: String, Sendable, CaseIterable {
  case text, json, sarif, github, gitlab, junit, markdown

  public func render(_ run: LintRun, hasColor: Bool = false) -> String {
    let diagnostics = run.diagnostics
    switch self {
    case .text: return Self.text(run, hasColor)
    case .json: return JSONRenderer().render(diagnostics)
    case .sarif:
      let rules = run.rules.map {
        SARIFRenderer.Rule(
          id: $0.id, summary: $0.summary, why: $0.why, fix: $0.fix, category: $0.category.rawValue, level: $0.severity)
      }
      return SARIFRenderer(version: TreatyVersion.current, rules: rules).render(diagnostics)
    case .github: return GitHubRenderer().render(diagnostics)
    case .gitlab: return GitLabRenderer().render(diagnostics)
    case .junit: return JUnitRenderer().render(diagnostics)
    case .markdown: return MarkdownRenderer(heading: "Contract rules: \(Self.summary(diagnostics))").render(diagnostics)
    }
  }

  /// `2 errors, 1 warning, 0 notes`.
  private static func summary(_ diagnostics: [Diagnostic]) -> String {
    func count(_ severity: Severity) -> String {
      let number = diagnostics.count { $0.severity == severity }
      return "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
    }
    return "\(count(.error)), \(count(.warning)), \(count(.note))"
  }

  /// The findings, how many there are, and what more can be known; of very many also which rules they are of.
  private static func text(_ run: LintRun, _ hasColor: Bool) -> String {
    let limit = 100
    let diagnostics = run.results
    if diagnostics.isEmpty, run.isUnreadable { return "" }
    var out = TextRenderer(hasColor: hasColor, limit: limit, source: { run.sources[$0] }).render(diagnostics)
    if diagnostics.count > limit {
      let counts = Dictionary(grouping: diagnostics, by: \.id).mapValues(\.count)
      for (id, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { out += "  \(count) \(id)\n" }
    }
    if !out.isEmpty { out += "\n" }
    out += summary(diagnostics) + "\n"
    if !diagnostics.isEmpty { out += "`treaty explain ID` says more about each.\n" }
    return out
  }
}
