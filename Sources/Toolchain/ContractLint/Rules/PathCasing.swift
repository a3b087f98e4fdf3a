extension LintRule {
  static let pathCasing = LintRule(
    "path-casing", .naming, .note, "A path's segment is written in another casing than the others.",
    why: "Paths are typed by hand and have case: who knows one of them should be able to guess the next.",
    fix: "Write it in the casing of the other paths, before somebody calls it.",
    bad: """
      paths:
        /orders: { get: { responses: { '200': { description: All. } } } }
        /order-items: { get: { responses: { '200': { description: All. } } } }
        /priceLists: { get: { responses: { '200': { description: All. } } } }
      """,
    good: """
      paths:
        /orders: { get: { responses: { '200': { description: All. } } } }
        /order-items: { get: { responses: { '200': { description: All. } } } }
        /price-lists: { get: { responses: { '200': { description: All. } } } }
      """,
    options: [
      LintOption(
        "casing", .text(CasingConvention.consistent), among: CasingConvention.choices,
        "The casing of all segments; `consistent` takes the one that at least three quarters have.")
    ]
  ) { subject, findings in
    let paths = subject.pathKeys.map { (key: $0, segments: namedSegments($0.text)) }
    let convention = CasingConvention(
      findings.text("casing"), names: Set(paths.flatMap(\.segments).map(String.init)),
      among: [.kebabCase, .snakeCase, .camelCase, .pascalCase, .screamingSnakeCase])
    // A segment that many paths begin with is one fault.
    var seen: Set<Substring> = []
    for (key, segments) in paths {
      for segment in segments where seen.insert(segment).inserted {
        guard let better = convention.correction(of: String(segment)) else { continue }
        findings.report(
          "the path segment \(segment) is \(convention.fault)", at: key.place(of: segment), fix: "Write `\(better)`.")
      }
    }
  }

  /// Those that are names: not parameters, not what a standard names (`.well-known`), not calls as OData writes them.
  private static func namedSegments(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { segment in
      segment.utf8.first != UInt8(ascii: ".") && !segment.utf8.contains(UInt8(ascii: "{"))
        && !segment.utf8.contains(UInt8(ascii: "("))
    }
  }
}
