import ContractText

/// docs/rules/, by file name. A test and `make check` fail when what is committed is something else.
public enum RulePages {
  public static let all: [String: String] = {
    var pages = ["README.md": index]
    for rule in LintRule.known { pages[rule.id + ".md"] = rule.page }
    return pages
  }()

  private static var index: String {
    var out = """
      # Rules of `treaty lint`

      Every rule by category, with the severity that holds where nothing is configured ([how to](../lint.md)). These pages
      are printed from the source; a test fails when they are stale. `treaty explain ID` prints the words of one.

      """
    for category in LintCategory.allCases {
      let rules = LintRule.known.filter { $0.category == category }.sorted { $0.id < $1.id }
      guard !rules.isEmpty else { continue }
      out += "\n## \(category.rawValue)\n\n| rule | severity | finds |\n| --- | --- | --- |\n"
      for rule in rules {
        let summary = rule.summary.replacing("|", with: "\\|")
        out += "| [\(rule.id)](\(rule.id).md) | \(rule.severity?.rawValue ?? "off") | \(summary) |\n"
      }
    }
    return out
  }

  /// Every rule with category and severity, as `treaty lint --list` prints it.
  public static var list: String {
    var out = ""
    let width = LintRule.known.map(\.id.count).max() ?? 0
    for category in LintCategory.allCases {
      let rules = LintRule.known.filter { $0.category == category }.sorted { $0.id < $1.id }
      if rules.isEmpty { continue }
      out += "\(out.isEmpty ? "" : "\n")\(category.rawValue)\n"
      for rule in rules {
        let severity = rule.severity?.rawValue ?? "off"
        let gap = String(repeating: " ", count: width - rule.id.count + 2)
        let tab = String(repeating: " ", count: 9 - severity.count)
        out += "  \(rule.id)\(gap)\(severity)\(tab)\(rule.summary)\n"
      }
    }
    return out
  }
}
