extension LintRule {
  static let retryAfter = LintRule(
    "retry-after", .responses, .note, "429 or 503 does not say when to try again.",
    why: "Clients then try again at once, all of them, and keep the service down (RFC 9110 §10.2.3).",
    fix: "Document a `Retry-After` header.",
    bad: """
      paths:
        /orders:
          get:
            responses:
              '200': { description: All. }
              '429': { description: Too many calls. }
      """,
    good: """
      paths:
        /orders:
          get:
            responses:
              '200': { description: All. }
              '429': { description: Too many calls., headers: { Retry-After: { schema: { type: integer } } } }
      """
  ) { subject, findings in
    var breaches: [Breach] = []
    var isFollowed = false
    let operations = subject.served.filter { !$0.isProbe }
    for use in ContractWalk.responses(of: operations, where: { $0 == .code(429) || $0 == .code(503) }) {
      let saysWhen = use.response.headers.contains { header in
        let name = header.name.lowercased()
        return name == "retry-after" || name.contains("ratelimit") || name.contains("rate-limit")
      }
      if saysWhen {
        isFollowed = true
      } else {
        breaches.append(
          Breach(message: "\(subject.label(of: use)) has no Retry-After header", place: subject.place(of: use)))
      }
    }
    findings.report(breaches, isFollowed: isFollowed) {
      "none of the \($0) responses 429 and 503 has a Retry-After header"
    }
  }
}
