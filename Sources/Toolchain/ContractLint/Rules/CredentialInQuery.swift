import ContractModel

extension LintRule {
  static let credentialInQuery = LintRule(
    "credential-in-query", .security, .warning, "A credential is sent in the query.",
    why: "Addresses are logged by every server and proxy on the way, kept in histories, and shared by people.",
    fix: "Take it in a header: `Authorization`, or one of the contract's own.",
    bad: """
      security: [{ key: [] }]
      paths: { /orders: { get: { responses: { '200': { description: All. } } } } }
      components:
        securitySchemes: { key: { type: apiKey, in: query, name: api_key } }
      """,
    good: """
      security: [{ key: [] }]
      paths: { /orders: { get: { responses: { '200': { description: All. } } } } }
      components:
        securitySchemes: { key: { type: apiKey, in: header, name: X-API-Key } }
      """,
    options: [
      LintOption(
        "parameters",
        .texts(["accessToken", "apiKey", "apiToken", "authToken", "clientSecret", "password", "secret", "sessionToken"]
        ),
        "Names of query parameters that are credentials, in any casing.")
    ]
  ) { subject, findings in
    for scheme in subject.contract.securitySchemes {
      guard case .apiKey(let name, .query) = scheme.kind else { continue }
      findings.report("the security scheme \(scheme.name) sends \(name) in the query", at: scheme.place)
    }
    let names = Set(findings.texts("parameters").map(Casing.flatCase.converted))
    // Each name once: how to send it is decided for all operations.
    var seen: Set<String> = []
    for parameter in subject.parameters where parameter.location == .query {
      guard names.contains(Casing.flatCase.converted(parameter.name)), seen.insert(parameter.name).inserted else {
        continue
      }
      findings.report("the query parameter \(parameter.name) is a credential", at: parameter.place)
    }
  }
}
