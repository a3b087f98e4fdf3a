import CodePrinting
import ContractEmitters

/// The Swift that calls a contract's client and implements its service: one function and one method an operation. What
/// does not vary by operation is in RoundTripSupport.
struct DriverText {
  let prepared: PreparedContract
  private var surface: SwiftSurface { prepared.surface }

  var text: String {
    var lines = [
      "import RoundTripSupport", "import Treaty", "",
      "public func drive\(prepared.module)(_ run: RoundTripRun) async throws {",
      "  let service = RoundTripService(run: run)",
      "  try await run.drive(service.endpoints(\(surface.isSecured ? "authenticator: RoundTripAuthenticator()" : ""))) { transport, server in",
      "    let calls = RoundTripCalls(run: run, client: \(surface.service)Client(run.client(server, transport"
        + (surface.hasCredential ? ", \(surface.service)Credential.self" : "") + ")))",
    ]
    for operation in surface.operations where Self.obstacle(operation) == nil {
      lines.append("    await calls.\(SwiftText.quoted(operation.method))()")
    }
    lines += ["  }", "}", ""]
    if surface.isSecured {
      lines += [
        "struct RoundTripAuthenticator: \(surface.service)Authenticator {",
        "  func principal(for credential: \(surface.service)Credential, scopes: \(surface.runtime("Set"))<\(string)>)",
        "    async throws(Refusal) -> [\(string): \(string)] { credential.parts }", "}", "",
      ]
    }
    lines += ["struct RoundTripService: \(surface.service)Service {", "  let run: RoundTripRun"]
    if surface.isSecured { lines.append("  typealias Principal = [\(string): \(string)]") }
    for operation in surface.operations { lines += answer(operation) }
    lines += ["}", "", "struct RoundTripCalls: \(surface.runtime("Sendable")) {", "  let run: RoundTripRun"]
    lines.append("  let client: \(surface.service)Client")
    for operation in surface.operations where Self.obstacle(operation) == nil { lines += call(operation) }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private var string: String { surface.runtime("String") }

  // MARK: - The service

  private func answer(_ operation: SwiftSurface.Operation) -> [String] {
    var parameters: [String] = []
    var received: [String] = []
    if let body = operation.body {
      parameters.append("_ body: \(body.content.type)\(body.isRequired ? "" : "?")")
      if Self.obstacle(operation) == nil { received.append(argument(body.content, "body")) }
    }
    for parameter in operation.parameters {
      if parameter.isInQuery {
        received.append("RoundTripArgument(\"\(parameter.local)\", query.\(parameter.label))")
      } else {
        let optional = parameter.isRequired || parameter.initial != nil ? "" : "?"
        parameters.append("\(SwiftText.label(parameter.label)) \(parameter.local)_: \(parameter.type)\(optional)")
        received.append("RoundTripArgument(\"\(parameter.local)\", \(parameter.local)_)")
      }
    }
    if operation.usesQueryStruct { parameters.append("query: \(operation.name).Query") }
    let principal =
      switch operation.access {
      case .open: surface.runtime("Void")
      case .optional: "Principal?"
      case .required: "Principal"
      }
    parameters.append("context: \(surface.runtime("Context"))<\(principal)>")
    return [
      "", "  func \(SwiftText.quoted(operation.method))(\(parameters.joined(separator: ", ")))",
      "    async throws -> \(operation.name).Output",
      "  {",
      "    \(Self.obstacle(operation) == nil ? "" : "let _ = body; ")return try run.answer(\(operation.name).self, context, [\(received.joined(separator: ", "))])",
      "  }",
    ]
  }

  private func argument(_ content: SwiftSurface.Content, _ name: String) -> String {
    switch content.coding {
    // The enum of several representations, and files, compare as they are.
    case _ where content.choice != nil: "RoundTripArgument(value: \(name))"
    case .bytes, .file, .items: "try await RoundTripArgument(collecting: \(name))"
    case .multipart: "RoundTripArgument(written: \(name))"
    default: "RoundTripArgument(\"body\", \(name))"
    }
  }

  /// Why an operation is not called; nil for those that are.
  static func obstacle(_ operation: SwiftSurface.Operation) -> String? {
    guard let body = operation.body?.content else { return nil }
    switch body.coding {
    case .other, .events: return "its request's media type \(body.mediaType) is not driven yet"
    case .bytes, .file, .items, .multipart:
      return body.choice == nil ? nil : "its request has a stream among several media types"
    default: return nil
    }
  }

  // MARK: - The calls

  private func call(_ operation: SwiftSurface.Operation) -> [String] {
    var lines = [
      "", "  func \(SwiftText.quoted(operation.method))() async {",
      "    await run.trip(\(operation.name).self, \"\(operation.method)\") { sample in",
    ]
    var sent: [String] = []
    var arguments: [String] = []
    var query: [String] = []
    if let body = operation.body {
      let access = body.isRequired ? "required" : "optional"
      let read =
        switch body.content.coding {
        case .bytes: "\(access)Bytes(\"body\")"
        case .file: "\(access)File(\"body\", \(SwiftText.literal(body.content.mediaType)))"
        case .items: "\(access)Items(\"body\", \(body.content.reader).self)"
        default: "\(access)(\"body\", \(body.content.reader).self)"
        }
      let isWrapped = body.content.choice != nil
      let wrapped = body.content.choice.map { "\(body.content.type).\($0)" } ?? ""
      lines.append(
        isWrapped && body.isRequired
          ? "      let body_ = \(wrapped)(try sample.\(read))"
          : "      let body_ = try sample.\(read)\(isWrapped ? ".map(\(wrapped))" : "")")
      sent.append(argument(body.content, "body_"))
      arguments.append("body_")
    }
    for parameter in operation.parameters {
      let access = parameter.isRequired ? "required" : "optional"
      let local = parameter.local + "_"
      lines.append(
        "      let \(local) = try sample.\(access)(\"\(parameter.location.rawValue).\(parameter.wire)\", \(parameter.reader).self)"
      )
      let arrives = parameter.initial.map { "\(local) ?? \($0)" } ?? local
      sent.append("RoundTripArgument(\"\(parameter.local)\", \(arrives))")
      if parameter.isInQuery {
        query.append("\(SwiftText.label(parameter.label)): \(local)")
      } else {
        arguments.append("\(SwiftText.label(parameter.label)): \(local)")
      }
    }
    if operation.usesQueryStruct {
      arguments.append("query: \(operation.name).Query(\(query.joined(separator: ", ")))")
    }
    // A listing is lazy: its first page is the call.
    let first = operation.isListing ? ".first()" : ""
    lines.append("      return RoundTripCall([\(sent.joined(separator: ", "))]) {")
    lines.append(
      "        try await client.\(SwiftText.quoted(operation.method))(\(arguments.joined(separator: ", ")))\(first)")
    lines += ["      }", "    }", "  }"]
    return lines
  }
}
