import ContractText

/// `/paths/*/*/responses`: a JSON pointer (RFC 6901) in which `*` stands for any name or index, `**` for any way down.
struct PointerPattern: Sendable {
  private let parts: [String]

  /// nil for what does not begin with a slash, unless it is empty: the document itself.
  init?(_ text: String) {
    guard text.isEmpty || text.hasPrefix("/") else { return nil }
    parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)).replacing("~1", with: "/").replacing("~0", with: "~") }
    if text == "/" { return nil }
  }

  /// Every element that the pattern names, with the key that it stands behind; once each, in the text's order.
  func elements(of root: Node) -> [(key: Node?, node: Node)] {
    var found: [(key: Node?, node: Node)] = []
    walk(root, nil, at: parts.isEmpty ? [0] : Self.open([0], parts), into: &found)
    return found
  }

  /// - Parameter states: how much of the pattern the way so far may have used up, all at once: `**` multiplies nothing.
  private func walk(_ node: Node, _ key: Node?, at states: Set<Int>, into found: inout [(key: Node?, node: Node)]) {
    if states.contains(parts.count) { found.append((key, node)) }
    guard states.contains(where: { $0 < parts.count }) else { return }
    for (index, item) in node.items.enumerated() {
      walk(item, nil, at: next(states, "\(index)"), into: &found)
    }
    for (key, value) in node.entries { walk(value, key, at: next(states, key.text), into: &found) }
  }

  private func next(_ states: Set<Int>, _ name: String) -> Set<Int> {
    var result: Set<Int> = []
    for state in states where state < parts.count {
      if parts[state] == "**" { result.insert(state) }
      if parts[state] == "*" || parts[state] == name { result.insert(state + 1) }
    }
    return Self.open(result, parts)
  }

  /// `**` may stand for no step at all.
  private static func open(_ states: Set<Int>, _ parts: [String]) -> Set<Int> {
    var result = states
    for state in states.sorted() {
      var state = state
      while state < parts.count, parts[state] == "**" {
        state += 1
        result.insert(state)
      }
    }
    return result
  }
}
