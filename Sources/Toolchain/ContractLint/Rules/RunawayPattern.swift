import ContractText
import TreatyPatterns

extension LintRule {
  static let runawayPattern = LintRule(
    "runaway-pattern", .security, .error,
    "A pattern takes exponential time in engines that backtrack: some dozens of characters stop a server.",
    why: """
      Treaty matches every pattern in linear time, but JavaScript, Java, Python and .NET try all the ways in which a text \
      can be divided, and they double with each character. One request is enough to keep a processor busy for years.
      """,
    fix: "Write the pattern so that each text can be divided in one way: no repetition of what is repeated itself.",
    bad: """
      paths: {}
      components:
        schemas:
          HostName: { type: string, pattern: '^([a-z0-9]+-?)+$' }
      """,
    good: """
      paths: {}
      components:
        schemas:
          HostName: { type: string, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }
      """
  ) { subject, findings in
    for site in subject.patternSites {
      guard case .exponential(let attack) = subject.patterns.cost(site.source) else { continue }
      findings.report(
        "\(subject.label(site)) can take exponential time", at: site.place, notes: [note(on: attack)])
    }
  }

  static func note(on attack: Backtracking.Attack) -> Diagnostic.Note {
    func quoted(_ text: String) -> String {
      "\"" + text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "\""
    }
    var text = "\(attack.count) times \(quoted(attack.pump))"
    if !attack.prefix.isEmpty { text = "\(quoted(attack.prefix)), " + text }
    if !attack.suffix.isEmpty { text += ", then \(quoted(attack.suffix))" }
    return .init(
      "a search by backtracking needs \(attack.steps < 100_000 ? "" : "more than ")\(min(attack.steps, 100_000)) steps for \(text)"
    )
  }
}
