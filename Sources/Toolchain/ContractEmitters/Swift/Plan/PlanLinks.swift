import CodePrinting
import ContractModel
import ContractText
import TreatyJSON

extension SwiftPlanner {
  /// Fills in what can be told from an answer alone. What a link takes from the request stays with the caller, who made it.
  func planLinks(_ operations: inout [OperationPlan]) {
    var methods = NameScope(reserving: Self.methodNames.union(operations.map(\.method)))
    for index in operations.indices {
      let plan = operations[index]
      for (reply, response) in zip(plan.successes + plan.failures, ordered(plan.operation.responses)) {
        for link in response.links {
          guard let target = target(of: link, operations) else {
            warn("link-left-out", "the link \"\(link.name)\" leads to no operation that is generated", link)
            continue
          }
          let method = methods.claim(plan.method + Self.capitalised(SwiftNaming.member(link.name)))
          operations[index].links.append(self.link(link, method, reply, target, operations[target]))
        }
      }
    }
  }

  /// As the plan has them: successes first.
  private func ordered(_ responses: [ContractModel.Response]) -> [ContractModel.Response] {
    let hasSuccess = responses.contains { isSuccess($0.status) }
    let isFirst = { (response: ContractModel.Response) in
      self.isSuccess(response.status) || (response.status == .default && !hasSuccess)
    }
    return responses.filter(isFirst) + responses.filter { !isFirst($0) }
  }

  private func target(of link: Link, _ operations: [OperationPlan]) -> Int? {
    if let id = link.operationID { return operations.firstIndex { $0.operation.id == id } }
    guard let reference = link.operationReference, reference.hasPrefix("#/paths/") else { return nil }
    let tokens = reference.dropFirst("#/paths/".count).split(separator: "/").map { $0.replacingTilde() }
    guard tokens.count == 2 else { return nil }
    let path = tokens[0].withoutEscapes
    return operations.firstIndex {
      $0.operation.path.text == path && $0.operation.method.rawValue == tokens[1].uppercased()
    }
  }

  private func link(
    _ link: Link, _ method: String, _ reply: OperationPlan.Reply, _ index: Int, _ target: OperationPlan
  ) -> OperationPlan.Link {
    let content = reply.content.json
    var used: Set<String> = []
    let values = target.parameters.map { parameter -> OperationPlan.Link.Value in
      for name in [parameter.wire, "\(parameter.location.rawValue).\(parameter.wire)"] {
        guard let value = link.parameters[name] else { continue }
        used.insert(name)
        return self.value(value, parameter, content, link)
      }
      return .asked
    }
    for name in link.parameters.keys.sorted() where !used.contains(name) {
      warn("link-parameter", "\(target.method) has no parameter \"\(name)\" for the link \"\(link.name)\"", link)
    }
    return OperationPlan.Link(
      name: link.name, method: method, response: content?.elementType, target: index, values: values)
  }

  private func value(
    _ value: JSONValue, _ parameter: OperationPlan.Parameter, _ content: SwiftUse?, _ link: Link
  ) -> OperationPlan.Link.Value {
    guard case .string(let text) = value, text.hasPrefix("$") else {
      if let constant = initial(value, for: parameter.use) { return .filled(constant) }
      warn("link-parameter", "the value of \"\(parameter.wire)\" does not fit its type", link)
      return .asked
    }
    guard text.hasPrefix("$response.body") else { return .asked }
    guard let content, !content.isNullable, text.hasPrefix("$response.body#/"),
      let path = keyPath(String(text.dropFirst("$response.body#".count)), in: content), !path.source.isEmpty,
      path.use.type == parameter.use.type
    else {
      warn("link-parameter", "\(text) leads to no \(parameter.use.type) for \"\(parameter.wire)\"", link)
      return .asked
    }
    let source = "response.\(path.source)"
    return path.isOptional && parameter.isRequired ? .unwrapped(source) : .filled(source)
  }

  private func warn(_ id: String, _ message: String, _ link: Link) {
    diagnostics.append(Diagnostic(id, .warning, message, at: link.place))
  }
}

extension String {
  /// Pointers in a reference may be percent-encoded: `%7Bid%7D`.
  fileprivate var withoutEscapes: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
