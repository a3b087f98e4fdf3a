extension LintRule {
  static let acceptedWithoutStatus = LintRule(
    "accepted-without-status", .responses, nil, "202 gives no way to learn what became of the work.",
    why: "The caller is told that something will happen, and can only guess whether it did.",
    fix: "Document a `Location` header or a body that leads to the work's state, a callback, or a link.",
    bad: """
      paths:
        /exports:
          post: { responses: { '202': { description: The export has begun. } } }
      """,
    good: """
      paths:
        /exports:
          post:
            responses:
              '202':
                description: The export has begun.
                headers: { Location: { schema: { type: string, format: uri-reference } } }
      """
  ) { subject, findings in
    let operations = subject.served.filter { $0.callbacks.isEmpty }
    for use in ContractWalk.responses(of: operations, where: { $0 == .code(202) }) {
      let response = use.response
      guard response.content.isEmpty, response.links.isEmpty,
        !response.hasHeader("Location", "Operation-Location", "Content-Location", "Link", "Azure-AsyncOperation")
      else { continue }
      findings.report("\(subject.label(of: use)) does not tell how the work went", at: subject.place(of: use))
    }
  }
}
