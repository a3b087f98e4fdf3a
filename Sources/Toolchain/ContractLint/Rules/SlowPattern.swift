import TreatyPatterns

extension LintRule {
  static let slowPattern = LintRule(
    "slow-pattern", .security, .warning,
    "A pattern takes more than linear time in engines that backtrack, and the text may be long.",
    why: """
      Two repetitions that take the same characters divide a text in as many ways as it has characters, or their square: a \
      text of a megabyte keeps JavaScript, Java or Python busy for hours.
      """,
    fix:
      "Bound the text by `maxLength`, or write the pattern so that neighbouring repetitions take different characters.",
    bad: """
      paths: {}
      components:
        schemas:
          Title: { type: string, pattern: '^\\s*.*\\s*$' }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Title: { type: string, maxLength: 200, pattern: '^\\S.*$' }
      """,
    options: [
      LintOption("maxLength", .integer(1_000), "Texts of up to so many characters are short enough for any pattern.")
    ]
  ) { subject, findings in
    let limit = findings.integer("maxLength")
    for site in subject.patternSites {
      if !site.isOfNames, let most = site.schema.string?.maxLength, most <= limit { continue }
      guard case .polynomial(let attack) = subject.patterns.cost(site.source) else { continue }
      findings.report(
        "\(subject.label(site)) can take more than linear time", at: site.place, notes: [note(on: attack)])
    }
  }
}
