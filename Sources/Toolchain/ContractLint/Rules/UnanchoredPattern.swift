import TreatyPatterns

extension LintRule {
  static let unanchoredPattern = LintRule(
    "unanchored-pattern", .schemas, .note, "A pattern is bound to neither end of the text: it matches anywhere.",
    why:
      "Patterns in contracts are searched for, not compared: `[a-z]+` lets every text pass that has a letter somewhere.",
    fix: "Write `^…$` around it; where a part is meant, say so: `^.*…`.",
    bad: """
      paths: {}
      components:
        schemas:
          CountryCode: { type: string, pattern: '[A-Z]{2}' }
      """,
    good: """
      paths: {}
      components:
        schemas:
          CountryCode: { type: string, pattern: '^[A-Z]{2}$' }
      """
  ) { subject, findings in
    for site in subject.patternSites where !site.isOfNames {
      // One class says what has to be in a text somewhere: `\\S` is how "not blank" is written.
      guard let anchors = Pattern(literal: site.source).anchors, !anchors.hasAny, !anchors.isSingle else { continue }
      // What takes everything between its ends is bound by that.
      if site.source.hasPrefix(".*") || site.source.hasSuffix(".*") { continue }
      findings.report("\(subject.label(site)) matches anywhere in a text", at: site.place)
    }
  }
}
