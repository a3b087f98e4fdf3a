import ContractModel
import ContractText

extension Reading {
  func contract() -> Contract? {
    let root = document.root
    guard root.kind == .mapping else {
      error("wrong-root", "the root must be a mapping", root.place, fix: "Begin with `openapi: 3.1.0`.")
      return nil
    }
    guard checkVersion(root) else { return nil }
    checkFields(root, Self.rootFields, "the document", strict: false)
    guard let info = root.member("info") else {
      error("missing-info", "\"info\" is missing", root.place, fix: "Add info with a title and a version.")
      return nil
    }
    guard mapping(info, "info") != nil else { return nil }
    var contract = Contract(
      place: root.place, title: required(info, "title", "info") ?? "", version: required(info, "version", "info") ?? "")
    contract.summary = text(info.member("summary"), "summary")
    contract.description = text(info.member("description"), "description")
    contract.license = info.member("license").flatMap { $0.kind == .mapping ? text($0.member("name"), "license name") : nil }
    contract.extensions = extensions(root)
    contract.serviceLevel = serviceLevel(root)
    contract.servers = servers(root.member("servers"))
    contract.tags = tags(root.member("tags"))
    if root.member("paths") == nil {
      if !is31 {
        error("missing-paths", "\"paths\" is missing", root.place, fix: "Add paths: {}.")
      } else if root.member("components") == nil, root.member("webhooks") == nil {
        error("missing-paths", "one of paths, components and webhooks is needed", root.place, fix: "Add paths: {}.")
      }
    }
    contract.securitySchemes = securitySchemes(root.member("components")?.member("securitySchemes"))
    let components = root.member("components")
    if let components, mapping(components, "components") != nil { readComponents(components) }
    let security = requirements(root.member("security")) ?? []
    if let paths = root.member("paths"), paths.kind != .null, mapping(paths, "paths") != nil {
      contract.operations = readPaths(paths, servers: contract.servers, security: security)
    }
    if let webhooks = root.member("webhooks"), mapping(webhooks, "webhooks") != nil {
      for (name, item) in webhooks.entries where !name.text.hasPrefix("x-") {
        contract.webhooks += readPathItem(item, template: PathTemplate(text: name.text, parts: [.literal(name.text)]), keyPlace: name.place, servers: contract.servers, security: security)
      }
    }
    for link in links where operationIDs[link.id] == nil {
      error("unknown-operation", "no operation \"\(link.id)\"", link.place, fix: "Name an operationId of this contract.")
    }
    finishSchemas()
    contract.schemas = SchemaTable(schemas.done, named: schemas.named)
    return contract
  }

  private static let rootFields: Set<String> = [
    "openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs", "$self",
  ]

  private func required(_ node: Node, _ field: String, _ what: String) -> String? {
    if let value = text(node.member(field), field) { return value }
    warn("missing-field", "\(what) has no \(field)", node.place, fix: "Add it.")
    return nil
  }

  private func checkVersion(_ root: Node) -> Bool {
    let openapi = root.entry("openapi")
    if let openapi, let swagger = root.entry("swagger") {
      error("two-versions", "both \"openapi\" and \"swagger\"", max(openapi.key.place.start, swagger.key.place.start) == swagger.key.place.start ? swagger.key.place : openapi.key.place, fix: "Keep one.")
      return false
    }
    if let swagger = root.member("swagger") {
      error("unsupported.swagger", "Swagger \(swagger.text) is not read yet; OpenAPI 3.0 and 3.1 are", swagger.place, fix: "Convert the document to OpenAPI 3.")
      return false
    }
    if root.member("swaggerVersion") != nil {
      error("unsupported-version", "Swagger 1 is not read; OpenAPI 3.0 and 3.1 are", root.place, fix: "Convert the document to OpenAPI 3.")
      return false
    }
    guard let openapi else {
      let what = root.member("asyncapi") != nil ? "this is an AsyncAPI document, no OpenAPI document" : "no OpenAPI document: \"openapi\" is missing"
      error("missing-version", what, root.place, fix: "Begin with `openapi: 3.1.0`.")
      return false
    }
    let version = openapi.value
    let parts = version.text.split(separator: ".", omittingEmptySubsequences: false)
    let isNumeric = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    switch (parts.first, parts.dropFirst().first) {
    case ("3", "0") where isNumeric: is31 = false
    case ("3", "1") where isNumeric: is31 = true
    case ("3", "2") where isNumeric:
      is31 = true
      error("unsupported.openapi-3.2", "OpenAPI 3.2 is not read yet; 3.0 and 3.1 are", version.place, fix: "Write 3.1.0 if nothing of 3.2 is used.")
      return false
    default:
      error("unsupported-version", "unknown version \"\(shortened(version.text))\"; OpenAPI 3.0 and 3.1 are read", version.place, fix: "Write 3.1.0.")
      return false
    }
    if version.kind != .string {
      warn("unquoted-version", "the version is a number here: read as \"\(version.text)\"", version.place, fix: "Write 3.1.0, or quote it.")
    }
    return true
  }

  func tags(_ node: Node?) -> [Tag] {
    var tags: [Tag] = []
    for item in list(node, "tags") {
      guard mapping(item, "a tag") != nil, let name = text(item.member("name"), "the tag's name") else { continue }
      if tags.contains(where: { $0.name == name }) {
        error("duplicate-tag", "the tag \"\(name)\" is declared twice", item.member("name")?.place ?? item.place, fix: "Remove one of the two.")
        continue
      }
      tags.append(Tag(name: name, description: text(item.member("description"), "description")))
    }
    return tags
  }

  func servers(_ node: Node?) -> [Server] {
    list(node, "servers").compactMap { item in
      guard mapping(item, "a server") != nil, let urlNode = item.member("url"), let url = text(urlNode, "url") else { return nil }
      var variables: [Server.Variable] = []
      if let all = item.member("variables"), mapping(all, "variables") != nil {
        for (name, value) in all.entries where value.kind == .mapping {
          variables.append(
            .init(
              name: name.text, values: list(value.member("enum"), "enum").map(\.text),
              initial: text(value.member("default"), "default") ?? "", description: text(value.member("description"), "description")))
        }
      }
      for name in Self.variables(url) where !variables.contains(where: { $0.name == name }) {
        error("unknown-server-variable", "the server variable \"\(name)\" is not defined", urlNode.place, fix: "Add it to variables with a default.")
      }
      return Server(url: url, description: text(item.member("description"), "description"), variables: variables)
    }
  }

  private static func variables(_ url: String) -> [String] {
    url.split(separator: "{").dropFirst().compactMap { part in part.firstIndex(of: "}").map { String(part[..<$0]) } }
  }

  func serviceLevel(_ node: Node) -> ServiceLevel? {
    guard let sla = node.member("x-sla"), sla.kind == .mapping else { return nil }
    var level = ServiceLevel()
    level.availability = sla.member("availability").flatMap { Double($0.text) }
    level.throughput = sla.member("throughput").flatMap { Double($0.text.split(separator: "/").first.map(String.init) ?? "") }
    if let latency = sla.member("latency"), latency.kind == .mapping {
      for (key, value) in latency.entries {
        guard key.text.hasPrefix("p"), let percentile = Double(key.text.dropFirst()), let duration = Self.milliseconds(value.text) else {
          error("invalid-sla", "latency takes percentiles and durations, as in p99: 200ms", key.place, fix: "Write p99: 200ms.")
          continue
        }
        level.latency[percentile] = duration
      }
    }
    return level
  }

  private static func milliseconds(_ text: String) -> Double? {
    if text.hasSuffix("ms") { return Double(text.dropLast(2)) }
    if text.hasSuffix("s") { return Double(text.dropLast()).map { $0 * 1000 } }
    return nil
  }

  func securitySchemes(_ node: Node?) -> [SecurityScheme] {
    guard let node, mapping(node, "securitySchemes") != nil else { return [] }
    var result: [SecurityScheme] = []
    for (key, value) in node.entries {
      guard let scheme = resolved(value, "security scheme"), mapping(scheme, "a security scheme") != nil else { continue }
      let place = key.place
      let kind: SecurityScheme.Kind
      switch text(scheme.member("type"), "type") ?? "" {
      case "apiKey":
        guard let name = text(scheme.member("name"), "name"), let location = scheme.member("in").flatMap({ ParameterLocation(rawValue: $0.text) })
        else {
          error("invalid-security-scheme", "an apiKey scheme needs name and in", value.place, fix: "Add them.")
          continue
        }
        kind = .apiKey(name: name, location: location)
      case "http":
        guard let name = text(scheme.member("scheme"), "scheme") else {
          error("invalid-security-scheme", "an http scheme needs scheme", value.place, fix: "Add scheme: bearer.")
          continue
        }
        kind = .http(scheme: name.lowercased(), bearerFormat: text(scheme.member("bearerFormat"), "bearerFormat"))
      case "oauth2":
        guard let flows = scheme.member("flows"), flows.kind == .mapping else {
          error("invalid-security-scheme", "flows is missing", value.place, fix: "Add flows.")
          continue
        }
        kind = .oauth2(flows.entries.compactMap { key, flow in oauthFlow(key, flow) })
      case "openIdConnect": kind = .openIDConnect(url: text(scheme.member("openIdConnectUrl"), "openIdConnectUrl") ?? "")
      case "mutualTLS": kind = .mutualTLS
      case let type:
        error("invalid-security-scheme", "unknown type \"\(shortened(type))\" of a security scheme", (scheme.member("type") ?? value).place, fix: "Write apiKey, http, oauth2, openIdConnect or mutualTLS.")
        continue
      }
      let read = SecurityScheme(name: key.text, kind: kind, description: text(scheme.member("description"), "description"), place: place)
      securityNames[key.text] = read
      result.append(read)
    }
    return result
  }

  private func oauthFlow(_ key: Node, _ flow: Node) -> OAuthFlow? {
    guard flow.kind == .mapping, !key.text.hasPrefix("x-") else { return nil }
    guard let kind = OAuthFlow.Kind(rawValue: key.text) else {
      warn("unknown-field", "unknown OAuth flow \"\(shortened(key.text))\"", key.place)
      return nil
    }
    var scopes: [String: String] = [:]
    if let all = flow.member("scopes"), all.kind == .mapping { for (name, text) in all.entries { scopes[name.text] = text.text } }
    return OAuthFlow(
      kind: kind, authorizationURL: flow.member("authorizationUrl")?.text, tokenURL: flow.member("tokenUrl")?.text,
      refreshURL: flow.member("refreshUrl")?.text, scopes: scopes)
  }

  /// Nil when the field is absent: then what stands further out holds.
  func requirements(_ node: Node?) -> [SecurityRequirement]? {
    guard let node, node.kind != .null else { return nil }
    return list(node, "security").compactMap { item in
      guard mapping(item, "a security requirement") != nil else { return nil }
      var schemes: [SecurityRequirement.Scheme] = []
      for (name, scopes) in item.entries {
        if securityNames[name.text] == nil {
          let near = Spelling.nearest(name.text, among: securityNames.keys.sorted())
          let message = "no security scheme \"\(shortened(name.text))\"" + (near.map { "; did you mean \"\($0)\"?" } ?? "")
          var place = name.place
          // In a block list the requirement begins at its dash.
          if node.place.start.column < place.start.column { place.start.column = node.place.start.column }
          error("unknown-security-scheme", message, place, fix: "Declare it under components.securitySchemes.")
          continue
        }
        schemes.append(.init(name: name.text, scopes: list(scopes, "scopes").map(\.text)))
      }
      return schemes.isEmpty && item.count > 0 ? nil : SecurityRequirement(schemes: schemes)
    }
  }
}
