extension Node {
  /// Items of a sequence, entries of a mapping, 0 for scalars.
  public var count: Int {
    let record = record
    switch record.kind {
    case .sequence: return Int(record.count)
    case .mapping: return Int(record.count / 2)
    default: return 0
    }
  }

  /// The items of a sequence; of anything else none.
  public var items: Items {
    let record = record
    return Items(document: document, cursor: record.kind == .sequence ? record.first : -1)
  }

  /// The entries of a mapping in their order, merged ones last; of anything else none.
  public var entries: Entries {
    let record = record
    return Entries(document: document, cursor: record.kind == .mapping ? record.first : -1)
  }

  public struct Items: Sequence, IteratorProtocol, Sendable {
    let document: Document
    var cursor: Int32

    public mutating func next() -> Node? {
      let index = cursor
      if index < 0 { return nil }
      cursor = document.nodes.base[Int(index)].next
      return Node(document: document, index: index)
    }
  }

  public struct Entries: Sequence, IteratorProtocol, Sendable {
    let document: Document
    var cursor: Int32

    public mutating func next() -> (key: Node, value: Node)? {
      let key = cursor
      if key < 0 { return nil }
      let value = document.nodes.base[Int(key)].next
      if value < 0 { return nil }
      cursor = document.nodes.base[Int(value)].next
      return (Node(document: document, index: key), Node(document: document, index: value))
    }
  }

  /// The entry with this key, found in constant time. Keys are compared byte for byte.
  public func entry(_ key: String) -> (key: Node, value: Node)? {
    guard kind == .mapping else { return nil }
    // A key that no mapping of the document has ends here.
    let id = document.keyID(key)
    guard id >= 0 else { return nil }
    let mapping = target
    let nodes = document.nodes.base
    let record = nodes[Int(mapping)]
    var current = record.first
    if record.isIndexed {
      current = document.index.find(mapping, id)
    } else {
      // Eight entries at most.
      while current >= 0, nodes[Int(current)].extra != id {
        let value = nodes[Int(current)].next
        current = value < 0 ? -1 : nodes[Int(value)].next
      }
    }
    guard current >= 0, nodes[Int(current)].next >= 0 else { return nil }
    return (Node(document: document, index: current), Node(document: document, index: nodes[Int(current)].next))
  }

  /// The value of this key, nil when the mapping does not have it, or is none.
  public func member(_ key: String) -> Node? { entry(key)?.value }
}
