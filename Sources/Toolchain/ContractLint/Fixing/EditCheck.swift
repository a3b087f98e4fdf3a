import ContractText

/// Whether a text is read as what it was before, but for some edits.
struct EditCheck {
  private var removed: Set<Node> = []
  private var replaced: [Node: String] = [:]
  private var inserted: [Node: [(key: String, value: String)]] = [:]

  init(_ edits: Set<LintEdit>) {
    for edit in edits {
      switch edit {
      case .removeEntry(let node), .removeItem(let node): removed.insert(node)
      case .replace(let node, let text): replaced[node] = text
      case .insert(let key, let value, let mapping): inserted[mapping, default: []].append((key, value))
      case .rewriteComment: break
      }
    }
  }

  func accepts(_ text: [UInt8], of document: Document) -> Bool {
    let loader = ContractLoader()
    guard let new = try? loader.load(text, file: document.file), new.isJSON == document.isJSON else { return false }
    return isSame(document.root, new.root)
  }

  /// Keys, values, kinds and order; places and styles may differ, as texts have moved.
  private func isSame(_ old: Node, _ new: Node) -> Bool {
    if let text = replaced[old] { return new.kind == old.kind && new.text == text }
    // What an alias means is compared where it stands.
    if old.isAlias || new.isAlias { return old.isAlias == new.isAlias && old.kind == new.kind }
    guard old.kind == new.kind else { return false }
    switch old.kind {
    case .mapping:
      var entries = new.entries
      for (key, value) in old.entries where !removed.contains(key) {
        guard let (newKey, newValue) = entries.next(), newKey.text == replaced[key] ?? key.text,
          isSame(value, newValue)
        else { return false }
      }
      // What is left of the new entries has to be what was inserted.
      var wanted = inserted[old] ?? []
      while let (key, value) = entries.next() {
        guard let index = wanted.firstIndex(where: { $0.key == key.text }) else { return false }
        let entry = wanted.remove(at: index)
        guard value.kind == CoreSchema.kind(of: entry.value), value.text == entry.value || value.kind == .null else {
          return false
        }
      }
      return wanted.isEmpty
    case .sequence:
      var items = new.items
      for item in old.items where !removed.contains(item) {
        guard let newItem = items.next(), isSame(item, newItem) else { return false }
      }
      return items.next() == nil
    default: return old.text == new.text
    }
  }
}
