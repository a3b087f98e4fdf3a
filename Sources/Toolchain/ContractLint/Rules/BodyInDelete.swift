extension LintRule {
  static let bodyInDelete = LintRule(
    "body-in-delete", .operations, .warning, "A DELETE has a body.",
    why: """
      HTTP gives it no meaning (RFC 9110 §9.3.5): gateways and clients drop it, and then the wrong thing is deleted, \
      or everything.
      """,
    fix: "Send query parameters, or use POST with a path of its own.",
    bad: """
      paths:
        /orders:
          delete:
            requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }
            responses: { '204': { description: They are gone. } }
      """,
    good: """
      paths:
        /orders:
          delete:
            parameters: [{ name: id, in: query, required: true, schema: { type: array, items: { type: string } } }]
            responses: { '204': { description: They are gone. } }
      """
  ) { subject, findings in
    // A body of GET, HEAD and TRACE is reported by the reader (`body-without-meaning`).
    let operations = subject.servedAndSent.filter { $0.method == .delete }
    let breaches = operations.filter { $0.body != nil }.map { operation in
      Breach(
        message: "\(operation.label) is a DELETE with a body", place: subject.place(of: "requestBody", in: operation))
    }
    findings.report(breaches, isFollowed: breaches.count * 2 <= operations.count) {
      "\($0) of \(operations.count) DELETEs have a body"
    }
  }
}
