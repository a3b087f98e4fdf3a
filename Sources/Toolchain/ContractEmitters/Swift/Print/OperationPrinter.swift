import CodePrinting
import ContractModel

/// One operation: its route, failures, output, the client's method and the server's endpoint.
struct OperationPrinter {
  let plan: OperationPlan
  let service: SwiftPlan
  let parts: Set<SwiftEmitter.Options.Part>
  /// Whether the client's method stands here, in an extension, and not in the client itself.
  var spreads = true

  var runtime: RuntimeNames { service.runtime }
  private var isCall: Bool { plan.origin.family.isEmpty }
  /// Who uses the service's client receives what the service sends, and the other way round.
  private var isSentHere: Bool { parts.contains(isCall ? .client : .server) }
  private var isReceivedHere: Bool { parts.contains(isCall ? .server : .client) }

  func print(_ printer: inout Printer) {
    documentation(&printer)
    printer.block("public enum \(plan.name): \(runtime["Operation"])") { printer in
      route(&printer)
      printer.blank()
      contents(&printer)
      if plan.usesQueryStruct {
        query(&printer)
        printer.blank()
      }
      failure(&printer)
      if plan.failures.contains(where: { plan.failures.count > 1 || otherBody($0) == nil }) || plan.ownOutput {
        printer.blank()
      }
      output(&printer)
      if plan.ownOutput { printer.blank() }
      answer(&printer)
      if plan.ownOutput { printer.blank() }
      read(&printer)
      if case .callback(let parent) = plan.origin {
        printer.blank()
        CallbackAddressPrinter(plan: plan, parent: parent, runtime: runtime).print(&printer)
      }
      if isReceivedHere {
        printer.blank()
        EndpointPrinter(plan: plan, service: service).print(&printer)
      }
    }
    if isSentHere, spreads {
      printer.blank()
      printer.block("extension \(service.serviceName)\(plan.origin.family)Client") {
        ClientMethodPrinter(plan: plan, service: service).print(&$0)
      }
    }
  }

  /// What an operation does, and its request line.
  func summary(_ printer: inout Printer) {
    documentation(&printer)
    printer.deprecation(plan.operation.isDeprecated)
  }

  /// Without the deprecation, which is for callers: a service has to answer as long as the contract has the operation.
  func documentation(_ printer: inout Printer) {
    let request = "`\(plan.operation.method.rawValue) \(plan.operation.path.text)`"
    printer.documentation(
      [request, plan.operation.summary ?? plan.operation.description].compactMap(\.self).joined(separator: ": "))
  }

  private func route(_ printer: inout Printer) {
    var arguments = [
      method, SwiftText.literal(isCall ? plan.operation.path.text : ""), "id: \(SwiftText.literal(plan.id))",
    ]
    if let body = plan.body {
      let accepted = content(body.content).mediaTypes.map(SwiftText.literal)
      arguments.append("accepts: [\(accepted.joined(separator: ", "))]")
    }
    var produced: [String] = []
    for reply in plan.successes + plan.failures {
      for type in content(reply.content).mediaTypes where !produced.contains(type) { produced.append(type) }
    }
    if !produced.isEmpty { arguments.append("produces: [\(produced.map(SwiftText.literal).joined(separator: ", "))]") }
    let statuses = plan.operation.responses.map { Self.pattern($0.status) }
    if !statuses.isEmpty { arguments.append("statuses: [\(statuses.joined(separator: ", "))]") }
    if !plan.security.isEmpty {
      let alternatives = plan.security.map { alternative -> String in
        guard !alternative.isEmpty else { return "[:]" }
        let schemes = alternative.map { scheme in
          "\(SwiftText.literal(scheme.scheme)): [\(scheme.scopes.map(SwiftText.literal).joined(separator: ", "))]"
        }
        return "[\(schemes.joined(separator: ", "))]"
      }
      arguments.append("security: [\(alternatives.joined(separator: ", "))]")
    }
    let streams = streamed
    if !streams.isEmpty { arguments.append("streams: [\(streams.joined(separator: ", "))]") }
    printer.list("public static let route = \(runtime["Route"])(", arguments, ")", glued: true)
  }

  private var method: String {
    switch plan.operation.method {
    case .get, .put, .post, .delete, .options, .head, .patch, .trace: "." + plan.operation.method.rawValue.lowercased()
    default: ".named(\(SwiftText.literal(plan.operation.method.rawValue)))"
    }
  }

  static func pattern(_ status: StatusPattern) -> String {
    switch status {
    case .code(let code): ".code(\(code))"
    case .range(let hundred): ".range(\(hundred))"
    case .default: ".default"
    }
  }

  private func query(_ printer: inout Printer) {
    let members = plan.parameters.filter(\.isInQuery)
    printer.plain("/// What may be asked for beside the required.")
    printer.block("public struct Query: \(runtime["Sendable"]), \(runtime["Hashable"])") { printer in
      for member in members {
        printer.documentation(member.documentation)
        printer.plain("public var \(SwiftText.quoted(member.label)): \(member.use.type)?")
      }
      printer.blank()
      printer.list("public init(", members.map { "\(SwiftText.quoted($0.label)): \($0.use.type)? = nil" }, ") {")
      printer.indented { printer in
        printer.statements(members.map { "self.\($0.label) = \(SwiftText.quoted($0.label))" })
      }
      printer.plain("}")
    }
  }

  func failure(_ printer: inout Printer) {
    if plan.failures.isEmpty {
      printer.plain("public typealias Failure = \(runtime["UndocumentedFailure"])")
      return
    }
    if let reply = plan.failures.first, plan.failures.count == 1, let body = otherBody(reply) {
      printer.documentation([Self.title(reply.status), reply.documentation].compactMap(\.self).joined(separator: ": "))
      printer.plain("public typealias Failure = \(runtime["DefaultFailure"])<\(body)>")
      return
    }
    printer.block("public enum Failure: \(runtime["OperationFailure"])") { printer in
      for reply in plan.failures {
        printer.documentation(
          [Self.title(reply.status), reply.documentation].compactMap(\.self).joined(separator: ": "))
        printer.plain("case \(SwiftText.quoted(reply.identifier))\(payload(reply))")
      }
      printer.plain("case call(\(runtime["CallFailure"]))")
      printer.blank()
      printer.block("public var answer: \(runtime["Answer"])?") { printer in
        printer.plain("switch self {")
        for reply in plan.failures { answerCase(reply, &printer) }
        printer.plain("case .call: return nil")
        printer.plain("}")
      }
    }
  }

  /// Of a failure that is what the runtime has a type for: one JSON content for every status that is no success.
  private func otherBody(_ reply: OperationPlan.Reply) -> String? {
    guard case .default = reply.status, reply.carriesStatus, reply.identifier == "other", reply.headers.isEmpty,
      let type = bodyType(reply.content),
      answerExpression(reply, body: "body", status: "status") == "\(runtime["Answer"])(status, body)"
    else { return nil }
    return type
  }

  static func title(_ status: StatusPattern) -> String {
    status == .default ? "Any other status" : status.text
  }

  /// `(status: Int, Problem, retryAfter: Int?)`, or nothing.
  private func payload(_ reply: OperationPlan.Reply) -> String {
    var parts: [String] = []
    if reply.carriesStatus { parts.append("status: \(runtime["Int"])") }
    if let type = bodyType(reply.content) { parts.append(type) }
    for header in reply.headers { parts.append("\(SwiftText.quoted(header.label)): \(headerType(header))") }
    return parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))"
  }

  func headerType(_ header: OperationPlan.Header) -> String { header.use.type + (header.isRequired ? "" : "?") }

  func bodyType(_ content: OperationPlan.Content) -> String? {
    self.content(content).type
  }

  func content(_ content: OperationPlan.Content) -> ContentPrinter {
    ContentPrinter(content: content, runtime: runtime, owner: plan.name)
  }

  private func bindings(_ reply: OperationPlan.Reply) -> String {
    var parts: [String] = []
    if reply.carriesStatus { parts.append("let status") }
    if bodyType(reply.content) != nil { parts.append("let body") }
    for header in reply.headers { parts.append("let \(SwiftText.quoted(header.label))") }
    return parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))"
  }

  private func answerCase(_ reply: OperationPlan.Reply, _ printer: inout Printer) {
    let head = "case .\(reply.identifier)\(bindings(reply)):"
    guard !reply.headers.isEmpty else {
      printer.plain("\(head) return \(answerExpression(reply, body: "body", status: "status"))")
      return
    }
    printer.plain(head)
    printer.indented { printer in
      printer.plain("var answer = \(answerExpression(reply, body: "body", status: "status"))")
      for header in reply.headers { printer.plain(headerWrite(header, SwiftText.quoted(header.label))) }
      printer.plain("return answer")
    }
  }

  private func headerWrite(_ header: OperationPlan.Header, _ value: String) -> String {
    "answer.header(\(SwiftText.literal(header.wire)), \(value)\(header.style))"
  }

  private func answerExpression(_ reply: OperationPlan.Reply, body: String, status: String) -> String {
    let code =
      switch reply.status {
      case .code(let code): String(code)
      case .range, .default: status
      }
    return content(reply.content).answer(code, body)
  }

  // MARK: - Output

  func output(_ printer: inout Printer) {
    guard plan.ownOutput else {
      printer.plain("public typealias Output = \(plan.output)")
      return
    }
    if plan.successes.count == 1 {
      let reply = plan.successes[0]
      var members: [(name: String, type: String)] = []
      if reply.carriesStatus { members.append(("status", runtime["Int"])) }
      if let type = bodyType(reply.content) { members.append(("body", type)) }
      for header in reply.headers { members.append((SwiftText.quoted(header.label), headerType(header))) }
      printer.documentation(reply.documentation)
      printer.block("public struct Output: \(runtime["Sendable"]), \(runtime["Hashable"])") { printer in
        for member in members { printer.plain("public var \(member.name): \(member.type)") }
        printer.blank()
        printer.list(
          "public init(", members.map { "\($0.name): \($0.type)" + ($0.type.hasSuffix("?") ? " = nil" : "") }, ") {")
        printer.indented { printer in
          printer.statements(members.map { "self.\($0.name.filter { $0 != "`" }) = \($0.name)" })
        }
        printer.plain("}")
      }
      return
    }
    printer.block("public enum Output: \(runtime["Sendable"]), \(runtime["Hashable"])") { printer in
      for reply in plan.successes {
        printer.documentation(
          [Self.title(reply.status), reply.documentation].compactMap(\.self).joined(separator: ": "))
        printer.plain("case \(SwiftText.quoted(reply.identifier))\(payload(reply))")
      }
    }
  }

  func answer(_ printer: inout Printer) {
    let head: Line = "public static func answer(_ output: Output) -> \(runtime["Answer"])"
    guard let first = plan.successes.first else {
      printer.plain("public static func answer(_ output: Output) -> \(runtime["Answer"]) { \(runtime["Answer"])(200) }")
      return
    }
    printer.shortBlock(head) { printer in
      if plan.successes.count > 1 {
        printer.plain("switch output {")
        for reply in plan.successes { answerCase(reply, &printer) }
        printer.plain("}")
      } else if plan.ownOutput {
        let expression = answerExpression(first, body: "output.body", status: "output.status")
        guard !first.headers.isEmpty else {
          printer.plain(expression)
          return
        }
        printer.plain("var answer = \(expression)")
        for header in first.headers { printer.plain(headerWrite(header, "output.\(header.label)")) }
        printer.plain("return answer")
      } else {
        printer.plain(answerExpression(first, body: "output", status: "200"))
      }
    }
  }
}
