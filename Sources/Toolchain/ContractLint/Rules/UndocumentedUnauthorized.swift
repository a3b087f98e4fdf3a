extension LintRule {
  static let undocumentedUnauthorized = LintRule(
    "undocumented-unauthorized", .responses, .warning, "A secured operation does not document 401 or 403.",
    why: "Every caller meets an expired or missing credential one day, and has to tell it from other failures.",
    fix: "Document `401`, as a shared response best of all.",
    bad: """
      paths:
        /orders:
          get:
            security: [{ key: [] }]
            responses:
              '200': { description: All. }
              '503': { description: Come back later. }
      components:
        securitySchemes: { key: { type: apiKey, in: header, name: X-API-Key } }
      """,
    good: """
      paths:
        /orders:
          get:
            security: [{ key: [] }]
            responses:
              '200': { description: All. }
              '401': { description: The key is missing or not valid. }
              '503': { description: Come back later. }
      components:
        securitySchemes: { key: { type: apiKey, in: header, name: X-API-Key } }
      """
  ) { subject, findings in
    // A client without a certificate is refused before there is a request to answer.
    let silent = Set(subject.contract.securitySchemes.lazy.filter { $0.kind == .mutualTLS }.map(\.name))
    var breaches: [Breach] = []
    var isFollowed = false
    for operation in subject.served where !operation.isAuxiliary {
      let isSecured =
        !operation.security.isEmpty
        && operation.security.allSatisfy { $0.schemes.contains { !silent.contains($0.name) } }
      // Without any error it is `undocumented-error`'s.
      guard isSecured, operation.documentsErrors else { continue }
      if operation.documents(401, 403) {
        isFollowed = true
      } else {
        breaches.append(
          Breach(
            message: "\(operation.label) is secured and documents neither 401 nor 403",
            place: subject.place(of: "responses", in: operation)))
      }
    }
    findings.report(breaches, isFollowed: isFollowed) { "none of the \($0) secured operations documents 401 or 403" }
  }
}
