import ContractModel

extension LintRule {
  static let problemDetails = LintRule(
    "problem-details", .responses, .warning, "Errors are sent as JSON of the contract's own kind.",
    why: """
      RFC 9457 gives errors one form that gateways, clients and logs know. With a form for each service every caller \
      writes the same code anew.
      """,
    fix: "Send `application/problem+json`, with the members of your own beside the standard ones.",
    bad: """
      paths:
        /orders:
          get:
            responses:
              '200': { description: All. }
              '400':
                description: The filter is not valid.
                content: { application/json: { schema: { type: object } } }
      """,
    good: """
      paths:
        /orders:
          get:
            responses:
              '200': { description: All. }
              '400':
                description: The filter is not valid.
                content: { application/problem+json: { schema: { type: object } } }
      """
  ) { subject, findings in
    var breaches: [Breach] = []
    var isFollowed = false
    for use in subject.responses where use.response.status.isError {
      let content = use.response.content
      if content.contains(where: \.isProblem) {
        isFollowed = true
      } else if content.contains(where: \.isJSON), !use.operation.isTokenEndpoint {
        breaches.append(
          Breach(
            message: "\(subject.label(of: use)) is JSON without being problem details", place: subject.place(of: use)))
      }
    }
    findings.report(breaches, isFollowed: isFollowed) {
      "no error of this contract is problem details: \($0) are other JSON"
    }
  }
}

extension Operation {
  /// OAuth decides what these answer (RFC 6749 §5.2, RFC 7009, RFC 7662).
  fileprivate var isTokenEndpoint: Bool {
    guard method == .post, let last = path.segments.last?.lowercased() else { return false }
    return ["token", "revoke", "introspect", "device_authorization", "par"].contains(last)
  }
}
