import CodePrinting
import ContractModel

/// What an operation needs for its content beside the types of the module.
extension OperationPrinter {
  /// Constants for forms, and enums for content of several types.
  func contents(_ printer: inout Printer) {
    var printed: Set<String> = []
    for content in [plan.body?.content].compactMap(\.self) + replies.map(\.content) {
      for case (let name, let fields)? in content.representations.map(\.encoding) where printed.insert(name).inserted {
        printer.list("static let \(name): \(runtime["FormEncoding"]) = [", fields, "]", isCollection: true)
        printer.blank()
      }
    }
    if let body = plan.body, body.content.choice != nil {
      choice(body.content, plan.operation.body?.description).request(&printer)
      printer.blank()
    }
    for reply in replies where reply.content.choice.map({ printed.insert($0).inserted }) ?? false {
      choice(reply.content, reply.documentation).answer(&printer)
      printer.blank()
    }
  }

  private var replies: [OperationPlan.Reply] { plan.successes + plan.failures }

  private func choice(_ content: OperationPlan.Content, _ documentation: String?) -> ChoicePrinter {
    ChoicePrinter(content: content, runtime: runtime, owner: plan.name, documentation: documentation)
  }

  /// Content that is handed on while it comes, for the route.
  var streamed: [String] {
    var result: [String] = []
    func add(_ head: String, _ content: OperationPlan.Content, _ isStreamed: (OperationPlan.Coding) -> Bool) {
      let others = content.representations.filter { !isStreamed($0.coding) }.flatMap(\.mediaTypes)
      for representation in content.representations where isStreamed(representation.coding) {
        for type in representation.mediaTypes {
          let besides = type.contains("*") && !others.isEmpty
          let list = others.map(SwiftText.literal).joined(separator: ", ")
          result.append("\(head)\(SwiftText.literal(type))\(besides ? ", besides: [\(list)]" : ""))")
        }
      }
    }
    if let body = plan.body { add(".request(", body.content, \.isStreamedRequest) }
    for reply in replies { add(".answer(\(Self.pattern(reply.status)), ", reply.content, \.isStream) }
    return result
  }
}
