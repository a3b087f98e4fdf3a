import TreatyPatterns

extension LintRule {
  static let halfAnchoredPattern = LintRule(
    "half-anchored-pattern", .schemas, .warning,
    "`^` binds only the first alternative of a pattern and `$` only the last.",
    why: "`^cat|dog$` accepts `category` and `hotdog`: the anchors belong to the alternatives next to them.",
    fix: "Put the alternatives in a group: `^(?:cat|dog)$`.",
    bad: """
      paths: {}
      components:
        schemas:
          Pet: { type: string, pattern: '^cat|dog$' }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Pet: { type: string, pattern: '^(?:cat|dog)$' }
      """
  ) { subject, findings in
    for site in subject.patternSites where Pattern(literal: site.source).anchors?.isHalfBound == true {
      let example = escaped(site.source, subject.patterns)
      findings.report(
        "in \(subject.label(site)) each anchor binds one alternative only", at: site.place,
        notes: example.map { [.init("it accepts \"\($0)\"")] } ?? [])
    }
  }

  /// A text that the pattern takes and its grouped form refuses; nil when there is none, or none is found.
  private static func escaped(_ source: String, _ patterns: PatternFacts) -> String? {
    guard source.hasPrefix("^"), source.hasSuffix("$") else { return nil }
    let grouped = "^(?:" + source.dropFirst().dropLast() + ")$"
    guard let all = patterns.language(source), let meant = patterns.language(grouped) else { return nil }
    return (try? all.witness(against: meant, limit: 10_000)) ?? nil
  }
}
