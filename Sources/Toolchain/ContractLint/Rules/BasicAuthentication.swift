extension LintRule {
  static let basicAuthentication = LintRule(
    "basic-authentication", .security, .note, "A security scheme sends passwords with every call.",
    why: "Whoever sees one request has the password, and it cannot be taken back without changing it everywhere.",
    fix: "Use tokens that expire: OAuth, OpenID Connect, or a bearer token.",
    bad: """
      components:
        securitySchemes: { basic: { type: http, scheme: basic } }
      """,
    good: """
      components:
        securitySchemes: { token: { type: http, scheme: bearer, bearerFormat: JWT } }
      """
  ) { subject, findings in
    for scheme in subject.contract.securitySchemes {
      guard case .http("basic", _) = scheme.kind else { continue }
      findings.report("the security scheme \(scheme.name) is basic authentication", at: scheme.place)
    }
  }
}
