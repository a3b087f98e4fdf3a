import CodePrinting
import ContractModel
import ContractText

extension SwiftPlanner {
  /// Nil when the operation is left out, with the reason reported (or allowed and listed).
  func plan(_ operation: ContractModel.Operation, _ names: (type: String, method: String, id: String)) -> OperationPlan?
  {
    if !operation.defects.isEmpty {
      // The reader reported them; here they only decide whether the rest may go on without this operation.
      for defect in operation.defects where options.allow.contains(defect.id) { omitted.append(defect) }
      return nil
    }
    guard let (access, security) = access(operation) else { return nil }
    let parameters = parameters(operation, names.type)
    var body: OperationPlan.Body?
    if let declared = operation.body {
      guard let content = content(declared.content, context: names.type + "Body", role: "Request") else { return nil }
      body = OperationPlan.Body(content: content, isRequired: declared.isRequired)
      if content.isEmpty { body = nil }
    }
    guard var replies = replies(operation, names.type) else { return nil }
    let hasOwnOutput =
      replies.successes.count > 1 || !(replies.successes.first?.headers.isEmpty ?? true)
      || (replies.successes.first?.carriesStatus ?? false)
    var output = runtime["Void"]
    if hasOwnOutput {
      output = "Output"
      if replies.successes.count == 1 { replies.successes[0].identifier = "body" }
    } else if let only = replies.successes.first {
      output = ContentPrinter(content: only.content, runtime: runtime, owner: names.type).type ?? runtime["Void"]
    }
    var plan = OperationPlan(
      operation: operation, name: names.type, method: names.method, id: names.id, parameters: parameters, body: body,
      successes: replies.successes, failures: replies.failures, access: access, security: security, paging: nil,
      output: output, ownOutput: hasOwnOutput)
    plan.server = ownServer(operation)
    if let pagination = operation.pagination { plan.paging = paging(pagination, plan) }
    return plan
  }

  // MARK: - Pagination

  private func paging(_ pagination: Pagination, _ plan: OperationPlan) -> OperationPlan.Paging? {
    let parameter: String
    var next: String?
    guard plan.successes.count == 1, !plan.ownOutput || plan.successes[0].identifier == "body",
      let page = plan.successes[0].content.json
    else { return refusePaging("the operation needs exactly one JSON success to page through", pagination) }
    let prefix = plan.ownOutput ? "body." : ""
    switch pagination.style {
    case .cursor(let name, let pointer):
      parameter = name
      guard let path = keyPath(pointer, in: page), !path.source.isEmpty else {
        return refusePaging("\(pointer) leads to no property of the page", pagination)
      }
      next = prefix + path.source
    case .offset(let name), .page(let name, _): parameter = name
    }
    guard let index = plan.parameters.firstIndex(where: { $0.wire == parameter && $0.location == .query }),
      !plan.parameters[index].isRequired
    else { return refusePaging("\(parameter) is no optional query parameter", pagination) }
    guard let items = keyPath(pagination.items, in: page), case .array(let rule) = resolver.shape(of: items.use.key)
    else {
      return refusePaging("\(pagination.items) leads to no array of the page", pagination)
    }
    let element = rule.element.map { use($0, context: plan.name + "Item").elementType } ?? runtime["JSONValue"]
    let path = prefix + items.source
    return OperationPlan.Paging(
      item: element, style: pagination.style, parameter: index,
      items: path.hasSuffix(".") ? String(path.dropLast()) : path,
      itemsOptional: items.isOptional, next: next)
  }

  private func refusePaging(_ message: String, _ pagination: Pagination) -> OperationPlan.Paging? {
    report(
      Diagnostic(
        "unsupported.pagination", .error, "x-pagination: \(message)", at: pagination.place,
        fix: "Correct x-pagination (docs/pagination.md), or page by hand with --allow unsupported.pagination."))
    return nil
  }

  /// A JSON pointer as a Swift member path from a value of this use.
  func keyPath(_ pointer: String, in root: SwiftUse) -> (source: String, use: SwiftUse, isOptional: Bool)? {
    var use = root
    var source = ""
    var isOptional = false
    for token in pointer.split(separator: "/", omittingEmptySubsequences: true) {
      let name = token.replacingTilde()
      guard case .object(let object) = resolver.shape(of: use.key),
        let index = object.properties.firstIndex(where: { $0.name == name }), let owner = names[use.key]
      else { return nil }
      let planned = structure(object, use.key, owner).properties[index]
      if !source.isEmpty { source += isOptional ? "?." : "." }
      source += SwiftText.quoted(planned.identifier)
      isOptional = isOptional || planned.type.hasSuffix("?")
      use = self.use(object.properties[index].type, context: owner + Self.capitalised(planned.identifier))
    }
    return (source, use, isOptional)
  }
}

extension Substring {
  /// A token of a JSON pointer, RFC 6901 §4.
  func replacingTilde() -> String {
    var result = ""
    var iterator = makeIterator()
    while let character = iterator.next() {
      guard character == "~" else {
        result.append(character)
        continue
      }
      result += iterator.next() == "1" ? "/" : "~"
    }
    return result
  }
}
