import ContractText

extension LintEdit {
  /// The same edit in another reading of the same file; nil where it has nothing there.
  package func moved(to other: Document) -> LintEdit? {
    func find(_ node: Node) -> Node? { Self.find(node, in: other.root) }
    switch self {
    case .removeEntry(let key): return find(key).map { .removeEntry(key: $0) }
    case .removeItem(let item): return find(item).map { .removeItem($0) }
    case .replace(let node, let text): return find(node).map { .replace($0, with: text) }
    case .insert(let key, let value, let mapping):
      return find(mapping).map { .insert(key: key, value: value, into: $0) }
    case .rewriteComment(let place, _, let text):
      var place = place
      place.file = other.file
      return .rewriteComment(place, root: other.root, with: text)
    }
  }

  /// The node of that kind that begins at the same place: of several the outermost, unless it has another end.
  private static func find(_ wanted: Node, in node: Node) -> Node? {
    if node.isAlias { return nil }
    let (place, target) = (node.place, wanted.place)
    if place.start == target.start, place.end == target.end, node.kind == wanted.kind { return node }
    guard place.start <= target.start, target.start <= place.end else { return nil }
    for (key, value) in node.entries {
      if key.place.start == target.start, key.place.end == target.end { return key }
      if let found = find(wanted, in: value) { return found }
    }
    for item in node.items { if let found = find(wanted, in: item) { return found } }
    return nil
  }
}
