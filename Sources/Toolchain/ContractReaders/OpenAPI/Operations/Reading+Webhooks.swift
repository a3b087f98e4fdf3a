import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.1: path items by name. They have no path; the name stands in its place.
  func readWebhooks(_ node: Node) {
    guard let node = mapping(node, .webhooks) else { return }
    for (key, value) in node.entries {
      let name = key.text
      if name.utf8.starts(with: "x-".utf8) {
        contract.extensions[name] = json(value)
        continue
      }
      findings.charged = []
      guard let item = pathItem(value) else { continue }
      for var operation in item.operations {
        operation.path = PathTemplate(text: name, parts: [.literal(name)])
        contract.webhooks.append(operation)
      }
    }
  }
}
