import ContractText

extension Node {
  /// What a part of a document says, in one spelling: neither the order of keys nor quotes nor layout count. Nil for what
  /// is too deep or too large, aliases written out.
  func canonical(budget: inout Int, depth: Int = 0) -> String? {
    budget -= 1
    guard budget > 0, depth < 100 else { return nil }
    switch kind {
    case .mapping:
      var entries: [(key: String, value: String)] = []
      for (key, value) in self.entries {
        guard let value = value.canonical(budget: &budget, depth: depth + 1) else { return nil }
        entries.append((key.text, value))
      }
      entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return "{" + entries.map { "\($0.key.utf8.count):\($0.key)=\($0.value)" }.joined(separator: ",") + "}"
    case .sequence:
      var values: [String] = []
      for item in items {
        guard let value = item.canonical(budget: &budget, depth: depth + 1) else { return nil }
        values.append(value)
      }
      return "[" + values.joined(separator: ",") + "]"
    case .null, .boolean, .integer, .float, .string:
      let text = text
      return "\(kind.rawValue)\(text.utf8.count):\(text)"
    }
  }
}
