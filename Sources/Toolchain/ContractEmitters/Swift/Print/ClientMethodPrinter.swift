import CodePrinting
import ContractModel

/// The client's method for one operation, a member of the client.
struct ClientMethodPrinter {
  let plan: OperationPlan
  let service: SwiftPlan
  private var runtime: RuntimeNames { service.runtime }

  func print(_ printer: inout Printer) {
    method(&printer)
    for link in plan.links {
      printer.blank()
      LinkPrinter(link: link, plan: plan, service: service).print(&printer)
    }
  }

  private func method(_ printer: inout Printer) {
    let output = plan.ownOutput ? "\(plan.name).Output" : plan.output
    OperationPrinter(plan: plan, service: service, parts: []).summary(&printer)
    parameterDocumentation(&printer)
    if let paging = plan.paging {
      listing(paging, output, &printer)
      return
    }
    let result = output == runtime["Void"] ? "" : " -> \(output)"
    printer.list(
      "public func \(SwiftText.quoted(plan.method))(", signature, ") async throws(\(plan.name).Failure)\(result) {",
      glued: true)
    printer.indented { printer in
      request(&printer, cursor: nil)
      printer.plain("return try await client.call(\(plan.name).self, request)")
    }
    printer.plain("}")
  }

  private func parameterDocumentation(_ printer: inout Printer) {
    for parameter in plan.parameters where !parameter.isInQuery {
      guard let text = parameter.documentation, let first = SwiftText.documentation(text).first else { continue }
      printer.plain("/// - Parameter \(parameter.label): \(first)")
    }
  }

  var signature: [String] {
    var result: [String] = []
    if let body = plan.body { result.append("_ body: \(bodyType(body))" + (body.isRequired ? "" : "? = nil")) }
    for parameter in plan.parameters where !parameter.isInQuery {
      result.append(
        "\(name(parameter)): \(parameter.use.type)" + (parameter.isRequired ? "" : "? = nil"))
    }
    if plan.usesQueryStruct { result.append("query: \(plan.name).Query = .init()") }
    return result
  }

  func name(_ parameter: OperationPlan.Parameter) -> String {
    parameter.label == parameter.local
      ? SwiftText.quoted(parameter.label) : "\(SwiftText.quoted(parameter.label)) \(parameter.local)"
  }

  func bodyType(_ body: OperationPlan.Body) -> String {
    ContentPrinter(content: body.content, runtime: runtime, owner: plan.name).type ?? runtime["Void"]
  }

  private func request(_ printer: inout Printer, cursor: Int?) {
    let isEmpty = plan.parameters.isEmpty && plan.body == nil && plan.server == nil
    printer.plain("\(isEmpty ? "let" : "var") request = \(runtime["RequestWriter"])(\(plan.name).route)")
    if let server = plan.server { printer.plain("request.server = \(SwiftText.literal(server))") }
    let statements = plan.parameters.enumerated().map { index, parameter -> String in
      var value = SwiftText.quoted(parameter.local)
      if parameter.isInQuery { value = "query.\(parameter.label)" }
      if index == cursor { value = "cursor" }
      let arguments = "\(SwiftText.literal(parameter.wire)), \(value)\(parameter.style)\(parameter.writing)"
      return "request.\(parameter.location.rawValue)(\(arguments))"
    }
    printer.statements(statements)
    guard let body = plan.body else { return }
    let content = ContentPrinter(content: body.content, runtime: runtime, owner: plan.name)
    if let write = content.requestWrite("body", isRequired: body.isRequired) { printer.plain(write) }
  }

  private func listing(_ paging: OperationPlan.Paging, _ output: String, _ printer: inout Printer) {
    let parameter = plan.parameters[paging.parameter]
    let cursorType = parameter.use.type
    printer.list(
      "public func \(SwiftText.quoted(plan.method))(", signature,
      ") -> \(runtime["Listing"])<\(output), \(paging.item), \(plan.name).Failure> {")
    printer.indented { printer in
      let start = parameter.isInQuery ? "query.\(parameter.label)" : SwiftText.quoted(parameter.local)
      printer.plain(
        "\(runtime["Listing"])(from: \(start)) { (cursor: \(cursorType)?) async throws(\(plan.name).Failure) -> \(output) in"
      )
      printer.indented { printer in
        request(&printer, cursor: paging.parameter)
        printer.plain("return try await client.call(\(plan.name).self, request)")
      }
      let items = paging.items.isEmpty ? "$0" : "$0.\(paging.items)"
      printer.plain("} items: {")
      printer.indented { $0.plain(paging.itemsOptional ? "\(items) ?? []" : items) }
      switch paging.style {
      case .cursor:
        printer.plain("} next: { page, _, _ in")
        printer.indented { $0.plain("page.\(paging.next ?? "")") }
      case .offset:
        printer.plain("} next: { _, cursor, count in")
        printer.indented { $0.plain("count == 0 ? nil : (cursor ?? 0) + \(cursorType)(count)") }
      case .page(_, let first):
        printer.plain("} next: { _, cursor, count in")
        printer.indented { $0.plain("count == 0 ? nil : (cursor ?? \(first)) + 1") }
      }
      printer.plain("}")
    }
    printer.plain("}")
  }
}
