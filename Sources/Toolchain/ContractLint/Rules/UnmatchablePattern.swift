import ContractText
import TreatyPatterns

extension LintRule {
  static let unmatchablePattern = LintRule(
    "unmatchable-pattern", .schemas, .error, "No text matches a pattern, or none of the length that is asked for.",
    why: "Every value is refused, or the property can only be left out.",
    fix: "Correct the pattern; `^` and `$` stand for the text's ends, also in the middle.",
    bad: """
      paths: {}
      components:
        schemas:
          CountryCode: { type: string, pattern: '^[A-Z]{2}$', minLength: 3 }
      """,
    good: """
      paths: {}
      components:
        schemas:
          CountryCode: { type: string, pattern: '^[A-Z]{2}$' }
      """
  ) { subject, findings in
    for site in subject.patternSites {
      guard let language = subject.patterns.language(site.source) else { continue }
      if language.isEmpty {
        findings.report("no text matches \(subject.label(site))", at: site.place)
        continue
      }
      guard !site.isOfNames, let string = site.schema.string else { continue }
      if let least = language.shortestLength, let most = string.maxLength, least > most {
        findings.report(
          "no text of at most \(most) characters matches \(subject.label(site)): the shortest has \(least)",
          at: site.place,
          notes: [.init("maxLength is here", at: subject.place(of: "maxLength", in: site.schema))],
          fix: "Correct the pattern or maxLength.")
      } else if let most = language.longestLength, let least = string.minLength, most < least {
        findings.report(
          "no text of at least \(least) characters matches \(subject.label(site)): the longest has \(most)",
          at: site.place,
          notes: [.init("minLength is here", at: subject.place(of: "minLength", in: site.schema))],
          fix: "Correct the pattern or minLength.")
      }
    }
  }
}
