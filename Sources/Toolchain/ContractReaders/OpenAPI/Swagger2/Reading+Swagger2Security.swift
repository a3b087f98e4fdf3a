import ContractModel
import ContractText

extension Reading {
  /// Swagger 2.0, Security Scheme Object: one flow, among the scheme's own fields and under older names.
  func swagger2Flow(_ node: Node, _ fields: [Keyword: Node], at scheme: Node) -> OAuthFlow? {
    guard let name = required(node, .flow) else { return nil }
    let kinds: [String: (kind: OAuthFlow.Kind, needs: [Keyword])] = [
      "implicit": (.implicit, [.authorizationUrl]), "password": (.password, [.tokenUrl]),
      "application": (.clientCredentials, [.tokenUrl]),
      "accessCode": (.authorizationCode, [.authorizationUrl, .tokenUrl]),
    ]
    guard let (kind, needs) = kinds[name] else {
      report(
        "unknown-value",
        "\"\(shown(name))\" is no OAuth flow; there are \(kinds.keys.sorted().joined(separator: ", "))", at: node,
        fix: didYouMean(name, kinds.keys.sorted()))
      return nil
    }
    for field in needs where fields[field] == nil { missing(field, in: .flow, at: scheme) }
    return OAuthFlow(
      kind: kind, authorizationURL: fields[.authorizationUrl].flatMap { text($0, .authorizationUrl) },
      tokenURL: fields[.tokenUrl].flatMap { text($0, .tokenUrl) },
      scopes: fields[.scopes].map(readScopes) ?? [:])
  }
}
