extension LintRule {
  static let verbInPath = LintRule(
    "verb-in-path", .naming, .note, "A path says what the method says already.",
    why: """
      HTTP's methods are the verbs: caches, retries and gateways act on them. With verbs in paths every action needs a \
      path of its own, and `POST /getOrder` is neither cached nor retried.
      """,
    fix: "Name the resource and let the method say what happens: `GET /orders/{id}`.",
    bad: """
      paths:
        /orders: { get: { responses: { '200': { description: All. } } } }
        /orders/create: { post: { responses: { '201': { description: Placed. } } } }
      """,
    good: """
      paths:
        /orders:
          get: { responses: { '200': { description: All. } } }
          post: { responses: { '201': { description: Placed. } } }
      """,
    options: [
      LintOption(
        "verbs", .texts(["get", "fetch", "create", "update", "delete", "remove"]),
        "The words that no segment of a path begins with.")
    ]
  ) { subject, findings in
    let verbs = Set(findings.texts("verbs"))
    let paths = subject.pathKeys.map { (key: $0, segment: verbSegment($0.text, verbs)) }
    let found = paths.filter { $0.segment != nil }
    // Where it is the rule, it is another style of API and no slip.
    guard found.count * 2 <= paths.count else { return }
    for (key, segment) in found {
      guard let segment else { continue }
      findings.report("the path \(key.text) has a verb in it: \(segment)", at: key.place(of: segment))
    }
  }

  private static func verbSegment(_ path: String, _ verbs: Set<String>) -> Substring? {
    path.split(separator: "/").first { segment in
      guard !segment.utf8.contains(UInt8(ascii: "{")) else { return false }
      // What stands behind a colon is a verb on purpose (AIP-136).
      let name = String(segment.prefix { $0 != ":" })
      let words = Casing.words(of: name)
      guard let verb = words.first?.lowercased(), verbs.contains(verb) else { return false }
      // `remove-token` and `delete-request` are things, unlike `removeToken`, which is named as a function is.
      return words.count == 1 || verb != "delete" && verb != "remove" || Casing.camelCase.matches(name)
    }
  }
}
