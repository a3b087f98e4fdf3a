import ContractModel
import SchemaLogic
import TreatyJSON

/// Writes requests and responses of one contract, everything but what a witness is about as small as it may be.
final class ExchangeText {
  private let contract: Contract
  private let side: WitnessSide
  private lazy var xml = XMLBodyText(contract.schemas)

  init(_ contract: Contract, _ side: WitnessSide) {
    self.contract = contract
    self.side = side
  }

  struct Message {
    var startLine: String
    var headers: [Witness.Field]
    var body: String?
    var curl: String?
  }

  /// A request of an operation as this contract has it.
  /// - Parameter wanted: optional parts that are to be in it.
  func request(_ operation: Operation, _ wanted: [MessagePart]) -> Message {
    var parts: [MessagePart: JSONValue] = [:]
    for part in wanted {
      switch part {
      case .body(let type):
        let media = operation.body?.content.first { $0.type == type }
        parts[part] = media?.schema.flatMap { side.sample(SchemaNode($0)) } ?? .object(JSONObject())
      case .parameter(let name, let location):
        guard let parameter = operation.parameters.first(where: { $0.name == name && $0.location == location }) else {
          continue
        }
        if case .schema(let id, _, _) = parameter.content {
          parts[part] = side.plain(id) ?? "x"
        } else {
          parts[part] = "x"
        }
      case .response, .header, .value: break
      }
    }
    return request(operation, parts)
  }

  /// - Parameter parts: values instead of sampled ones.
  func request(_ operation: Operation, _ parts: [MessagePart: JSONValue] = [:]) -> Message {
    var query: [String] = []
    var headers: [Witness.Field] = [.init(name: "Host", value: host(operation))]
    var cookies: [String] = []
    var values: [String: String] = [:]
    for parameter in operation.parameters {
      let chosen = parts[.parameter(parameter.name, parameter.location)]
      guard chosen != nil || parameter.isRequired || parameter.location == .path else { continue }
      let (style, explode, value) = written(parameter, chosen)
      switch parameter.location {
      case .path: values[parameter.name] = ParameterText.path(parameter.name, value, style, explode: explode)
      case .query: query.append(ParameterText.query(parameter.name, value, style, explode: explode))
      case .querystring: query.append(ParameterText.text(value))
      case .header: headers.append(.init(name: parameter.name, value: ParameterText.header(value, explode: explode)))
      case .cookie: cookies.append(ParameterText.query(parameter.name, value, .form, explode: false))
      }
    }
    var target = ""
    for part in operation.path.parts {
      switch part {
      case .literal(let text): target += text
      case .parameter(let name): target += values[name].flatMap { $0.isEmpty ? nil : $0 } ?? "x"
      }
    }
    authorize(operation, &headers, &query, &cookies)
    if !query.isEmpty { target += "?" + query.joined(separator: "&") }
    if !cookies.isEmpty { headers.append(.init(name: "Cookie", value: cookies.joined(separator: "; "))) }
    let body = body(operation, parts, &headers)
    let method = operation.method.rawValue
    // Lines of a multipart body end as those of a message do (RFC 2046 §4.1.1); shown they would be noise.
    let isMultipart = headers.contains { $0.name == "Content-Type" && $0.value.hasPrefix("multipart/") }
    let sent = isMultipart ? body?.replacing("\n", with: "\r\n") : body
    return Message(
      startLine: "\(method) \(target) HTTP/1.1", headers: headers, body: body,
      curl: CurlText.command(method, base(operation) + target, headers, sent))
  }

  /// - Parameter schema: what the body is by the contract; XML takes its names from there.
  func response(
    _ status: StatusPattern, media: String?, body: JSONValue?, schema: SchemaID? = nil, headers: [Witness.Field] = []
  ) -> Message {
    var all = headers
    if let media, body != nil { all.append(.init(name: "Content-Type", value: media)) }
    return Message(
      startLine: "HTTP/1.1 \(status.example)", headers: all, body: body.map { text($0, media ?? "", schema) },
      curl: nil)
  }

  private func written(_ parameter: Parameter, _ chosen: JSONValue?) -> (ParameterStyle, Bool, JSONValue) {
    switch parameter.content {
    case .schema(let id, let style, let explode): return (style, explode, chosen ?? side.plain(id) ?? "x")
    case .media(let media):
      let value = chosen ?? media.schema.flatMap { side.plain($0) } ?? "x"
      return (.form, false, .string(value.description))
    }
  }

  private func body(
    _ operation: Operation, _ parts: [MessagePart: JSONValue], _ headers: inout [Witness.Field]
  ) -> String? {
    guard let body = operation.body else { return nil }
    let chosen = body.content.first { parts[.body($0.type)] != nil }
    guard let media = chosen ?? (body.isRequired ? body.content.first : nil) else { return nil }
    headers.append(.init(name: "Content-Type", value: BodyText.contentType(media.type)))
    let value =
      parts[.body(media.type)] ?? media.schema.flatMap { side.sample(SchemaNode($0)) } ?? .object(JSONObject())
    return text(value, media.type, media.schema)
  }

  private func text(_ value: JSONValue, _ media: String, _ schema: SchemaID?) -> String {
    guard XMLBodyText.isXML(media), let schema else { return BodyText.text(value, media) }
    return xml.text(value, schema) ?? BodyText.text(value, media)
  }

  private func authorize(
    _ operation: Operation, _ headers: inout [Witness.Field], _ query: inout [String], _ cookies: inout [String]
  ) {
    guard let requirement = operation.security.first(where: { _ in true }),
      !operation.security.contains(where: \.schemes.isEmpty)
    else { return }
    for used in requirement.schemes {
      guard let scheme = contract.securitySchemes.first(where: { $0.name == used.name }) else { continue }
      switch scheme.kind {
      case .apiKey(let name, .query): query.append(ParameterText.escaped(name) + "=…")
      case .apiKey(let name, .cookie): cookies.append(name + "=…")
      case .apiKey(let name, _): headers.append(.init(name: name, value: "…"))
      case .http(let scheme, _):
        headers.append(.init(name: "Authorization", value: scheme.prefix(1).uppercased() + scheme.dropFirst() + " …"))
      case .oauth2, .openIDConnect: headers.append(.init(name: "Authorization", value: "Bearer …"))
      case .mutualTLS: break
      }
    }
  }

  private func base(_ operation: Operation) -> String {
    guard var url = operation.servers.first?.url, url.contains("://") else { return "https://example.com" }
    for variable in operation.servers.first?.variables ?? [] {
      url = url.replacing("{\(variable.name)}", with: variable.initial)
    }
    return url.hasSuffix("/") ? String(url.dropLast()) : url
  }

  private func host(_ operation: Operation) -> String {
    let rest = base(operation).split(separator: "/", omittingEmptySubsequences: true).dropFirst()
    return rest.first.map(String.init) ?? "example.com"
  }
}
