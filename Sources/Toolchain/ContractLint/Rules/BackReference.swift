import TreatyPatterns

extension LintRule {
  static let backReference = LintRule(
    "back-reference", .schemas, .warning, "A pattern refers back to what a group took.",
    why: """
      No automaton does that: engines that promise linear time (RE2, Go, Rust) refuse the pattern, others search, and give \
      up or take for ever.
      """,
    fix: "Write the alternatives out, or check this in the service and describe it in words.",
    bad: """
      paths: {}
      components:
        schemas:
          Quoted: { type: string, pattern: '^(["''])[a-z]*\\1$' }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Quoted: { type: string, pattern: '^("[a-z]*"|''[a-z]*'')$' }
      """
  ) { subject, findings in
    for site in subject.patternSites where Pattern(literal: site.source).hasBackreferences {
      findings.report("\(subject.label(site)) has a back-reference", at: site.place)
    }
  }
}
