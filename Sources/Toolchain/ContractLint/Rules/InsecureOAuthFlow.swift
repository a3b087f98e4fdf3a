import ContractModel

extension LintRule {
  static let insecureOAuthFlow = LintRule(
    "insecure-oauth-flow", .security, .warning, "A security scheme uses an OAuth flow that is given up.",
    why: """
      The implicit flow puts tokens into addresses, the password flow people's passwords into clients. RFC 9700 \
      advises against the one and forbids the other.
      """,
    fix: "Use `authorizationCode` with PKCE for people, `clientCredentials` for services.",
    bad: """
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows: { implicit: { authorizationUrl: 'https://id.shop.com/authorize', scopes: { orders: All of it. } } }
      """,
    good: """
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows:
              authorizationCode:
                authorizationUrl: https://id.shop.com/authorize
                tokenUrl: https://id.shop.com/token
                scopes: { orders: All of it. }
      """
  ) { subject, findings in
    for scheme in subject.contract.securitySchemes {
      guard case .oauth2(let flows, _) = scheme.kind else { continue }
      for flow in flows where flow.kind == .implicit || flow.kind == .password {
        let key = subject.entry(of: scheme)?.value.member("flows")?.entry(flow.kind.rawValue)?.key
        findings.report(
          "the security scheme \(scheme.name) uses OAuth's \(flow.kind.rawValue) flow", at: key?.place ?? scheme.place)
      }
    }
  }
}
