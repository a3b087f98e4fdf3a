import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.27 Security Scheme Object.
  func readSecuritySchemes(_ node: Node) {
    for (key, value) in node.entries {
      let name = key.text
      // A broken scheme still exists: its users are not at fault.
      schemeNames.insert(name)
      guard let found = follow(value, as: .securityScheme) else { continue }
      if let scheme = readSecurityScheme(found, name: name, at: key) { contract.securitySchemes.append(scheme) }
    }
  }

  /// Fields are collected first: which of them are needed is told by `type`, which may come last.
  private func readSecurityScheme(_ found: Followed, name: String, at key: Node) -> SecurityScheme? {
    let node = found.node
    var fields: [Keyword: Node] = [:]
    for (key, value) in node.entries {
      let field = keyword(key)
      switch field {
      case .type, .description, .name, .in, .scheme, .bearerFormat, .flows, .openIdConnectUrl: fields[field] = value
      case .oauth2MetadataUrl, .deprecated:
        newer(key, than: .securityScheme, since: .v32)
        fields[field] = value
      case .flow where dialect == .v20, .authorizationUrl where dialect == .v20, .tokenUrl where dialect == .v20,
        .scopes where dialect == .v20:
        fields[field] = value
      default: otherField(key, in: .securityScheme)
      }
    }
    let description = found.description ?? fields[.description].flatMap { text($0, .description) }
    guard let kind = securityKind(node, fields) else { return nil }
    return SecurityScheme(
      name: name, kind: kind, description: description,
      isDeprecated: fields[.deprecated].flatMap { flag($0, .deprecated) } ?? false, place: key.place)
  }

  /// Nil when the scheme lacks what makes it one. Fields of other types are allowed and mean nothing.
  private func securityKind(_ node: Node, _ fields: [Keyword: Node]) -> SecurityScheme.Kind? {
    /// A field that this type of scheme cannot do without.
    func needed(_ field: Keyword) -> String? {
      guard let value = fields[field] else {
        missing(field, in: .securityScheme, at: node)
        return nil
      }
      return required(value, field)
    }
    guard let type = needed(.type) else { return nil }
    switch type {
    case "apiKey":
      guard let name = needed(.name), let place = needed(.in) else { return nil }
      guard let location = ParameterLocation(rawValue: place),
        [.query, .header, .cookie].contains(location)
      else {
        if let value = fields[.in] {
          report(
            "unknown-value", "an API key is in the query, a header or a cookie, not in \"\(shown(place))\"", at: value)
        }
        return nil
      }
      return .apiKey(name: name, location: location)
    case "http":
      guard let scheme = needed(.scheme) else { return nil }
      return .http(scheme: scheme.lowercased(), bearerFormat: fields[.bearerFormat].flatMap { text($0, .bearerFormat) })
    case "oauth2":
      let metadata = fields[.oauth2MetadataUrl].flatMap { text($0, .oauth2MetadataUrl) }
      if let flow = fields[.flow] {
        return swagger2Flow(flow, fields, at: node).map { .oauth2([$0], metadataURL: metadata) }
      }
      guard let flows = fields[.flows] else {
        missing(dialect == .v20 ? .flow : .flows, in: .securityScheme, at: node)
        return nil
      }
      return .oauth2(readFlows(flows), metadataURL: metadata)
    case "basic" where dialect == .v20:
      return .http(scheme: "basic", bearerFormat: nil)
    case "openIdConnect":
      guard let url = needed(.openIdConnectUrl) else { return nil }
      return .openIDConnect(url: url)
    case "mutualTLS":
      return .mutualTLS
    default:
      let known = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
      if let value = fields[.type] {
        report(
          "unknown-value",
          "\"\(shown(type))\" is no type of security scheme; there are \(known.joined(separator: ", "))",
          at: value, fix: didYouMean(type, known))
      }
      return nil
    }
  }

  /// §4.8.28 OAuth Flows Object.
  private func readFlows(_ node: Node) -> [OAuthFlow] {
    guard let node = mapping(node, .flows) else { return [] }
    var flows: [OAuthFlow] = []
    for (key, value) in node.entries {
      switch keyword(key) {
      case .implicit: readFlow(value, .implicit, needs: [.authorizationUrl], into: &flows)
      case .password: readFlow(value, .password, needs: [.tokenUrl], into: &flows)
      case .clientCredentials: readFlow(value, .clientCredentials, needs: [.tokenUrl], into: &flows)
      case .authorizationCode: readFlow(value, .authorizationCode, needs: [.authorizationUrl, .tokenUrl], into: &flows)
      case .deviceAuthorization:
        newer(key, than: .flows, since: .v32)
        readFlow(value, .deviceAuthorization, needs: [.deviceAuthorizationUrl, .tokenUrl], into: &flows)
      default: otherField(key, in: .flows)
      }
    }
    return flows
  }

  /// 3.2.0 §4.30.2, and before: which addresses a flow needs depends on whether a browser takes part in it.
  private func readFlow(_ node: Node, _ kind: OAuthFlow.Kind, needs: [Keyword], into flows: inout [OAuthFlow]) {
    guard let node = object(node, .flow) else { return }
    var flow = OAuthFlow(kind: kind)
    var seen: Set<Keyword> = []
    for (key, value) in node.entries {
      let field = keyword(key)
      seen.insert(field)
      switch field {
      case .authorizationUrl: flow.authorizationURL = text(value, field)
      case .deviceAuthorizationUrl: flow.deviceAuthorizationURL = text(value, field)
      case .tokenUrl: flow.tokenURL = text(value, field)
      case .refreshUrl: flow.refreshURL = text(value, field)
      case .scopes:
        flow.scopes = readScopes(value)
      default: if let guess = otherField(key, in: .flow) { seen.insert(guess) }
      }
    }
    for field in needs + [.scopes] where !seen.contains(field) { missing(field, in: .flow, at: node) }
    flows.append(flow)
  }

  /// By name, with what each allows.
  func readScopes(_ node: Node) -> [String: String] {
    guard let scopes = mapping(node, .scopes) else { return [:] }
    var result: [String: String] = [:]
    for (name, meaning) in scopes.entries where !(dialect == .v20 && name.text.utf8.starts(with: "x-".utf8)) {
      result[name.text] = text(meaning, .scopes) ?? ""
    }
    return result
  }

  /// Alternatives, each a set of schemes. An empty list opens the operation.
  func readSecurity(_ node: Node, isOperation: Bool = false) -> [SecurityRequirement] {
    guard let list = sequence(node, .security) else { return [] }
    var result: [SecurityRequirement] = []
    for item in list.items {
      guard let item = object(item, .securityRequirement) else { continue }
      var schemes: [SecurityRequirement.Scheme] = []
      for (key, value) in item.entries {
        let name = key.text
        if !schemeNames.contains(name) {
          unknownScheme(name, at: key, isOperation: isOperation)
        }
        // Kept even so: an operation must not become open by a slip of the pen.
        schemes.append(SecurityRequirement.Scheme(name: name, scopes: texts(value, .scopes)))
      }
      result.append(SecurityRequirement(schemes: schemes))
    }
    return result
  }

  /// For the whole contract it is an error; in one operation it takes only that operation.
  private func unknownScheme(_ name: String, at key: Node, isOperation: Bool) {
    let message = "there is no security scheme \"\(shown(name))\""
    let fix = didYouMean(name, schemeNames) ?? "Declare it under components.securitySchemes."
    if isOperation {
      leaveOut("unknown-security-scheme", message, at: key.place, fix: fix)
    } else {
      report("unknown-security-scheme", message, at: key, fix: fix)
    }
  }
}
