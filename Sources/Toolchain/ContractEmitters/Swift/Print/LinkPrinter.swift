import CodePrinting

/// The client's method that follows a link: the target's, with what the answer tells filled in.
struct LinkPrinter {
  let link: OperationPlan.Link
  let plan: OperationPlan
  let service: SwiftPlan
  private var runtime: RuntimeNames { service.runtime }
  private var target: OperationPlan { service.operations[link.target] }

  func print(_ printer: inout Printer) {
    let client = ClientMethodPrinter(plan: target, service: service)
    let output = target.ownOutput ? "\(target.name).Output" : target.output
    let isListing = target.paging != nil
    var unwrapped: [(local: String, source: String)] = []
    var parameters = link.response.map { ["_ response: \($0)"] } ?? []
    var arguments: [String] = []
    var query: [String] = []
    if let body = target.body {
      parameters.append("body: \(client.bodyType(body))" + (body.isRequired ? "" : "? = nil"))
      arguments.append("body")
    }
    for (parameter, value) in zip(target.parameters, link.values) {
      let label = SwiftText.label(parameter.label)
      var source = SwiftText.quoted(parameter.local)
      switch value {
      case .filled(let text): source = text
      case .unwrapped(let text) where !isListing: unwrapped.append((source, text))
      case .asked, .unwrapped:
        if parameter.isInQuery { continue }
        parameters.append("\(client.name(parameter)): \(parameter.use.type)" + (parameter.isRequired ? "" : "? = nil"))
      }
      if parameter.isInQuery { query.append("\(label): \(source)") } else { arguments.append("\(label): \(source)") }
    }
    if !query.isEmpty {
      arguments.append("query: .init(\(query.joined(separator: ", ")))")
    } else if target.usesQueryStruct {
      parameters.append("query: \(target.name).Query = .init()")
      arguments.append("query: query")
    }
    printer.documentation("The link `\(link.name)` of `\(plan.method)`: `\(target.method)`.")
    printer.deprecation(target.operation.isDeprecated)
    let result =
      target.paging.map { "-> \(runtime["Listing"])<\(output), \($0.item), \(target.name).Failure> {" }
      ?? "async throws(\(target.name).Failure)" + (output == runtime["Void"] ? " {" : " -> \(output) {")
    printer.list("public func \(SwiftText.quoted(link.method))(", parameters, ") " + result)
    printer.indented { printer in
      for (local, source) in unwrapped {
        printer.plain(
          "guard let \(local) = \(source) else { throw .call(.unwritable(\(SwiftText.literal("\(source) is absent")))) }"
        )
      }
      let head =
        (unwrapped.isEmpty || output == runtime["Void"] ? "" : "return ") + (isListing ? "" : "try await ")
        + SwiftText.quoted(target.method)
      printer.list("\(head)(", arguments, ")", glued: true)
    }
    printer.plain("}")
  }
}
