import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.18 Callback Object, of one operation. A name with several expressions gives several callbacks.
  func operationCallbacks(_ node: Node) -> [Callback] {
    guard let node = mapping(node, .callbacks) else { return [] }
    guard !isInsideCallback else {
      // Nobody needs them, and through references they make circles.
      report("nested-callbacks", .warning, "callbacks within a callback are not read", at: node)
      return []
    }
    var result: [Callback] = []
    for (key, value) in node.entries { result += callbacks(value, name: key.text) }
    return result
  }

  /// A callback object: path items by runtime expression.
  func callbacks(_ node: Node, name: String) -> [Callback] {
    guard let found = follow(node, as: .callback) else { return [] }
    guard found.isReferenced else { return readCallbacks(found.node, name: name) ?? [] }
    var result = shared(found.node, in: \.sharedCallbacks) { self.readCallbacks(found.node, name: name) } ?? []
    for index in result.indices { result[index].name = name }
    return result
  }

  /// The key is a runtime expression and no path: it has no template, and its path parameters cannot be held against it.
  private func readCallbacks(_ node: Node, name: String) -> [Callback]? {
    isInsideCallback = true
    defer { isInsideCallback = false }
    var result: [Callback] = []
    for (key, value) in node.entries {
      let expression = key.text
      if expression.utf8.starts(with: "x-".utf8) { continue }
      guard let item = pathItem(value) else { continue }
      let path = PathTemplate(text: expression, parts: [.literal(expression)])
      let operations = item.operations.map { operation in
        var operation = operation
        operation.path = path
        return operation
      }
      result.append(Callback(name: name, expression: expression, operations: operations))
    }
    return result
  }
}
