import CodePrinting
import ContractModel

/// The server's side of one operation: reads the request, asks the service.
struct EndpointPrinter {
  let plan: OperationPlan
  let service: SwiftPlan
  private var runtime: RuntimeNames { service.runtime }

  var context: String {
    switch plan.access {
    case .open: "\(runtime["Context"])<\(runtime["Void"])>"
    case .optional: "\(runtime["Context"])<Principal?>"
    case .required: "\(runtime["Context"])<Principal>"
    }
  }

  /// The requirement in the service protocol.
  func requirement(_ printer: inout Printer) {
    let client = ClientMethodPrinter(plan: plan, service: service)
    var parameters: [String] = []
    if let body = plan.body { parameters.append("_ body: \(client.bodyType(body))" + (body.isRequired ? "" : "?")) }
    for parameter in plan.parameters where !parameter.isInQuery {
      let optional = parameter.isRequired || parameter.initial != nil ? "" : "?"
      parameters.append("\(SwiftText.quoted(parameter.label)): \(parameter.use.type)\(optional)")
    }
    if plan.usesQueryStruct { parameters.append("query: \(plan.name).Query") }
    parameters.append("context: \(context)")
    OperationPrinter(plan: plan, service: service, parts: []).documentation(&printer)
    let output = plan.ownOutput ? "\(plan.name).Output" : plan.output
    let result = output == runtime["Void"] ? "" : " -> \(output)"
    printer.list("func \(SwiftText.quoted(plan.method))(", parameters, ") async throws\(result)")
  }

  /// A member of the operation's own type.
  func print(_ printer: inout Printer) {
    let secured = plan.access != .open
    let authenticator = secured ? ", _ authenticator: some \(service.serviceName)Authenticator<S.Principal>" : ""
    printer.list(
      "static func endpoint<S: \(ServicePrinter.service(service, plan.origin.family))>(",
      ["_ service: S" + authenticator],
      ") -> \(runtime["Endpoint"]) {")
    printer.indented { printer in
      let argument =
        switch plan.access {
        case .open: ""
        case .optional: ", optional: authenticator"
        case .required: ", authenticator"
        }
      let request = !plan.parameters.isEmpty || plan.body != nil ? "request" : "_"
      printer.plain("\(runtime["Endpoint"])(\(plan.name).self\(argument)) { \(request), context in")
      printer.indented { read(&$0) }
      printer.plain("}")
    }
    printer.plain("}")
  }

  private func read(_ printer: inout Printer) {
    var conditions: [String] = []
    if let body = plan.body {
      if body.isRequired { conditions.append("let body") }
      let content = ContentPrinter(content: body.content, runtime: runtime, owner: plan.name)
      if let read = content.requestRead(isRequired: body.isRequired) {
        printer.plain("let body = \(read)")
      }
    }
    for parameter in plan.parameters {
      let reader = parameter.use.reader ?? parameter.use.type
      let required = parameter.isRequired && parameter.location != .path ? ", required: ()" : ""
      printer.plain(
        "let \(SwiftText.quoted(parameter.local)) = request.\(parameter.location.rawValue)(\(SwiftText.literal(parameter.wire)), \(reader).self\(parameter.style)\(parameter.reading)\(required))"
      )
      if parameter.isRequired { conditions.append("let \(SwiftText.quoted(parameter.local))") }
    }
    if !plan.parameters.isEmpty || plan.body != nil {
      printer.conditions("guard ", ["request.isValid"] + conditions, "else { throw request.refusal }")
    }
    call(&printer)
  }

  private func call(_ printer: inout Printer) {
    var arguments: [String] = []
    if plan.body != nil { arguments.append("body") }
    for parameter in plan.parameters where !parameter.isInQuery {
      arguments.append(
        "\(SwiftText.label(parameter.label)): \(SwiftText.quoted(parameter.local))"
          + (parameter.initial.map { " ?? \($0)" } ?? ""))
    }
    if plan.usesQueryStruct {
      let members = plan.parameters.filter(\.isInQuery).map { member in
        "\(SwiftText.label(member.label)): \(SwiftText.quoted(member.local))"
          + (member.initial.map { " ?? \($0)" } ?? "")
      }
      printer.list("let query = Query(", members, ")", glued: true)
      arguments.append("query: query")
    }
    arguments.append("context: context")
    printer.list("return try await service.\(SwiftText.quoted(plan.method))(", arguments, ")", glued: true)
  }
}
