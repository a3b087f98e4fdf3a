import ContractText

extension ConfigurationReader {
  /// `include` and `exclude`: the same words as on the command line.
  mutating func selectors(_ node: Node, _ field: ConfigurationField) -> [OperationSelector] {
    guard expect(node, .sequence, "'\(field.rawValue)'") else { return [] }
    if node.count == 0 { report("configuration-value", "'\(field.rawValue)' names nothing.", node) }
    var selectors: [OperationSelector] = []
    for item in node.items {
      guard let text = text(item, field) else { continue }
      guard let selector = OperationSelector(text) else {
        report(
          "configuration-value", "'\(text)' selects nothing.", item,
          fix: "Begin it with \(OperationSelector.kinds.joined(separator: ", ")) as in tag:orders.")
        continue
      }
      selectors.append(selector)
    }
    return selectors
  }

  /// `names` and `types`.
  mutating func map(_ node: Node, _ field: ConfigurationField) -> [String: String] {
    guard case .map(let kinds, _) = field.shape, expect(node, .mapping, "'\(field.rawValue)'") else { return [:] }
    var result: [String: String] = [:]
    for (key, value) in node.entries {
      guard let name = text(value, field) else { continue }
      guard kinds.contains(where: { key.text.hasPrefix($0) && key.text.count > $0.count }) else {
        report(
          "configuration-value", "'\(key.text)' is no name of a contract's.", key,
          fix: "Begin it with \(kinds.joined(separator: " or ")).")
        continue
      }
      let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.allSatisfy(ModuleName.isValid), field == .types ? parts.count > 1 : parts.count == 1 else {
        let form = field == .types ? "a module and a type, as in Money.Amount" : "a Swift name"
        report("configuration-value", "'\(name)' has to be \(form).", value)
        continue
      }
      result[key.text] = name
    }
    return result
  }
}
