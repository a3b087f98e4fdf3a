import ContractModel
import ContractText

extension LintRule {
  static let undefinedScope = LintRule(
    "undefined-scope", .security, .error, "An operation requires a scope that its scheme does not have.",
    why: "No authorization server gives a token with it, so that nobody can call the operation; often it is mistyped.",
    fix: "Correct the scope, or declare it in the flows of the scheme.",
    bad: """
      paths:
        /orders:
          get: { security: [{ oauth: [order] }], responses: { '200': { description: All. } } }
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows: { clientCredentials: { tokenUrl: 'https://id.shop.com/token', scopes: { orders: All of it. } } }
      """,
    good: """
      paths:
        /orders:
          get: { security: [{ oauth: [orders] }], responses: { '200': { description: All. } } }
      components:
        securitySchemes:
          oauth:
            type: oauth2
            flows: { clientCredentials: { tokenUrl: 'https://id.shop.com/token', scopes: { orders: All of it. } } }
      """
  ) { subject, findings in
    var declared: [String: Set<String>] = [:]
    for scheme in subject.contract.securitySchemes {
      // OpenID Connect's scopes are the provider's to list, and those behind a metadata document too.
      guard case .oauth2(let flows, nil) = scheme.kind, !flows.isEmpty else { continue }
      declared[scheme.name] = Set(flows.flatMap(\.scopes.keys))
    }
    guard !declared.isEmpty else { return }
    let nodes = [subject.root] + subject.servedAndSent.map { subject.node(of: $0) }
    for node in nodes {
      for requirement in node?.member("security")?.items.map({ $0 }) ?? [] {
        for (scheme, scopes) in requirement.entries {
          guard let known = declared[scheme.text] else { continue }
          for scope in scopes.items where scope.kind == .string && !known.contains(scope.text) {
            findings.report("the scheme \(scheme.text) has no scope \(scope.text)", at: scope.place)
          }
        }
      }
    }
  }
}
