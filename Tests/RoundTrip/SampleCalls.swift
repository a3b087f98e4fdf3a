import ContractEmitters
import ContractModel
import SchemaLogic
import TreatyJSON

/// The calls of one contract as JSON: arguments by place and name, credentials, and answers, each sampled from its schema.
struct SampleCalls {
  let prepared: PreparedContract
  let requests: SchemaSampler
  let parameters: SchemaSampler
  let answers: SchemaSampler
  /// What could not be sampled, and why.
  private(set) var unsampled: [String] = []

  static let kinds: [(name: String, kind: SchemaSampler.Kind)] = [
    ("minimal", .minimal), ("typical", .typical), ("boundary", .boundary), ("random1", .random(1)),
    ("random2", .random(2)), ("random3", .random(3)),
  ]

  init(_ prepared: PreparedContract) {
    self.prepared = prepared
    let table = prepared.contract.schemas
    var options = SchemaSampler.Options(direction: .request)
    requests = SchemaSampler(table, options: options)
    options.isPlain = true
    parameters = requests.with(options)
    options = SchemaSampler.Options(direction: .response)
    answers = requests.with(options)
  }

  mutating func json() -> JSONValue {
    let operations = prepared.surface.operations.map { operation in
      JSONValue.object(
        JSONObject([
          ("operation", .string(operation.method)), ("id", operation.operation.id.map(JSONValue.string) ?? .null),
          ("method", .string(operation.operation.method.rawValue)), ("path", .string(operation.operation.path.text)),
          ("calls", .array(calls(operation))),
        ]))
    }
    return [
      "contract": .string(prepared.entry.name), "schemes": .object(JSONObject(schemes)),
      "operations": .array(operations),
    ]
  }

  /// What kind of value each scheme's is, for peers that have to be told.
  private var schemes: [JSONObject.Member] {
    prepared.contract.securitySchemes.map { scheme in
      switch scheme.kind {
      case .apiKey: (scheme.name, "apiKey")
      case .http("basic", _): (scheme.name, "basic")
      default: (scheme.name, "bearer")
      }
    }
  }

  /// Every kind of value with the first success, every other answer with a typical and a minimal one.
  private mutating func calls(_ operation: SwiftSurface.Operation) -> [JSONValue] {
    var calls: [JSONValue] = []
    if let obstacle = DriverText.obstacle(operation) ?? prepared.entry.excluded[operation.method] {
      unsampled.append("\(operation.method): \(obstacle)")
      return []
    }
    for (index, reply) in (operation.replies.isEmpty ? [nil] : operation.replies.map(Optional.some)).enumerated() {
      for (name, kind) in index == 0 ? Self.kinds : [Self.kinds[1], Self.kinds[0]] {
        let title = "\(operation.method)/\(name)" + (index == 0 ? "" : "/\(reply.map { Self.name($0.status) } ?? "")")
        do {
          calls.append(try call(operation, title, kind, reply, calls.count))
        } catch {
          let line = "\(title): \(error)"
          if !unsampled.contains(line) { unsampled.append(line) }
        }
      }
    }
    return calls
  }

  private static func name(_ status: StatusPattern) -> String {
    switch status {
    case .code(let code): String(code)
    case .range(let hundred): "\(hundred)XX"
    case .default: "default"
    }
  }

  private func call(
    _ operation: SwiftSurface.Operation, _ title: String, _ kind: SchemaSampler.Kind, _ reply: SwiftSurface.Reply?,
    _ number: Int
  ) throws -> JSONValue {
    var arguments: [JSONObject.Member] = []
    if let body = operation.body, body.isRequired || kind != .minimal {
      let media = operation.operation.body?.content.first { $0.type == body.content.mediaType }
      arguments.append(("body", try content(media, body.content, kind, requests)))
    }
    for parameter in operation.parameters where parameter.isRequired || kind != .minimal {
      guard
        let declared = operation.operation.parameters.first(where: {
          $0.name == parameter.wire && $0.location == parameter.location
        })
      else { continue }
      arguments.append(("\(parameter.location.rawValue).\(parameter.wire)", try argument(declared, kind)))
    }
    return .object(
      JSONObject([
        ("name", .string(title)), ("arguments", .object(JSONObject(arguments))),
        ("credential", credential(operation, number)), ("reply", try answer(operation, reply, kind)),
      ]))
  }

  private func content(
    _ media: MediaType?, _ content: SwiftSurface.Content, _ kind: SchemaSampler.Kind, _ sampler: SchemaSampler
  ) throws -> JSONValue {
    switch content.coding {
    case .json: return try media?.schema.map { try sampler.sample($0, kind) } ?? ["any": [1, "thing"]]
    case .value, .form, .multipart:
      // Text as parameters are: what has no writing there is not sampled.
      var options = sampler.options
      options.isPlain = true
      return try media?.schema.map { try sampler.with(options).sample($0, kind) } ?? "text"
    case .items, .events:
      let item = media?.itemSchema ?? media?.schema.flatMap { prepared.contract.schemas[$0].array?.items }
      return .array(
        try (1...3).map { try item.map { try sampler.sample($0, kind) } ?? ["item": .number(JSONNumber($0))] })
    case .text: return kind == .minimal ? "" : "text, \"é\" and 漢\n"
    case .bytes, .file: return kind == .minimal ? "" : "bytes \u{0}\u{1} é \r\n--x"
    case .other: throw Undriven(mediaType: content.mediaType)
    }
  }

  struct Undriven: Error, CustomStringConvertible {
    var mediaType: String
    var description: String { "the media type \(mediaType) is not driven yet" }
  }

  private func argument(_ parameter: ContractModel.Parameter, _ kind: SchemaSampler.Kind) throws -> JSONValue {
    switch parameter.content {
    case .schema(let schema, _, _): return try parameters.sample(schema, kind)
    case .media(let media): return try media.schema.map { try parameters.sample($0, kind) } ?? "text"
    }
  }

  /// One alternative, each in its turn. A certificate is the transport's, and of `Authorization` there is one.
  private func credential(_ operation: SwiftSurface.Operation, _ number: Int) -> JSONValue {
    let alternatives = operation.security.filter { alternative in
      let kinds = alternative.compactMap { name in
        prepared.contract.securitySchemes.first { $0.name == name }?.kind
      }
      let authorizations = kinds.count { if case .apiKey = $0 { false } else { true } }
      return authorizations < 2 && !kinds.contains { if case .mutualTLS = $0 { true } else { false } }
    }
    guard !alternatives.isEmpty else { return .object(JSONObject()) }
    let parts = alternatives[number % alternatives.count].map { name -> JSONObject.Member in
      let isBasic =
        if case .http("basic", _)? = prepared.contract.securitySchemes.first(where: { $0.name == name })?.kind {
          true
        } else {
          false
        }
      return (name, .string(isBasic ? "user:pass word" : "secret-\(number)"))
    }
    return .object(JSONObject(parts))
  }

  // MARK: - Answers

  private func answer(
    _ operation: SwiftSurface.Operation, _ reply: SwiftSurface.Reply?, _ kind: SchemaSampler.Kind
  ) throws -> JSONValue {
    guard let reply,
      let response = operation.operation.responses.first(where: { $0.status == reply.status })
    else { return ["status": 200] }
    var members: [JSONObject.Member] = [("status", .number(JSONNumber(status(reply, operation))))]
    var headers: [JSONObject.Member] = []
    for header in response.headers where header.name.lowercased() != "content-type" {
      guard header.isRequired || kind != .minimal else { continue }
      if let text = HeaderText(header.content, try argument(header, kind)).text {
        headers.append((header.name, .string(text)))
      }
    }
    if !headers.isEmpty { members.append(("headers", .object(JSONObject(headers)))) }
    guard let content = reply.content else { return .object(JSONObject(members)) }
    let media = response.content.first { $0.type == content.mediaType }
    let value = try self.content(media, content, kind, answers)
    switch content.coding {
    case .json:
      members.append(("contentType", .string(content.mediaType == "*/*" ? "application/json" : content.mediaType)))
      members.append(("body", value))
    case .value:
      members.append(("contentType", "text/plain; charset=utf-8"))
      members.append(("text", .string(value.string ?? value.description)))
    case .text where content.mediaType == "text/plain":
      members.append(("contentType", "text/plain; charset=utf-8"))
      members.append(("text", value))
    case .text, .bytes, .file:
      members.append(
        ("contentType", .string(content.mediaType.contains("*") ? "application/octet-stream" : content.mediaType)))
      members.append(("text", value))
      members.append(("isStream", .bool(content.coding != .text)))
    case .items, .events:
      let start = content.coding == .items ? "" : "data: "
      let end = content.coding == .items ? "\n" : "\n\n"
      members.append(("contentType", .string(content.mediaType)))
      members.append(("text", .string((value.array ?? []).map { start + $0.description + end }.joined())))
      members.append(("isStream", true))
    case .form, .multipart, .other: throw Undriven(mediaType: content.mediaType)
    }
    return .object(JSONObject(members))
  }

  private func argument(_ header: Header, _ kind: SchemaSampler.Kind) throws -> JSONValue {
    var options = parameters.options
    options.direction = .response
    let sampler = parameters.with(options)
    switch header.content {
    case .schema(let schema, _, _): return try sampler.sample(schema, kind)
    case .media(let media): return try media.schema.map { try sampler.sample($0, kind) } ?? "text"
    }
  }

  /// Of a range or `default` one that the operation does not name.
  private func status(_ reply: SwiftSurface.Reply, _ operation: SwiftSurface.Operation) -> Int {
    let named = Set(
      operation.replies.compactMap { reply -> Int? in if case .code(let code) = reply.status { code } else { nil } })
    switch reply.status {
    case .code(let code): return code
    case .range(let hundred):
      return (hundred * 100 + 18..<hundred * 100 + 99).first { !named.contains($0) } ?? hundred * 100
    case .default where reply.isFailure:
      let ranges = operation.replies.compactMap { reply -> Int? in
        if case .range(let hundred) = reply.status { hundred } else { nil }
      }
      return [500, 503, 400, 409, 599, 499].first { !named.contains($0) && !ranges.contains($0 / 100) } ?? 598
    case .default: return [200, 203, 202].first { !named.contains($0) } ?? 298
    }
  }
}
