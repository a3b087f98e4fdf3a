/// A handle to one node of a document.
public struct Node: Sendable, Hashable {
  public enum Kind: UInt8, Sendable { case null, boolean, integer, float, string, sequence, mapping }

  public let document: Document
  let index: Int32

  public static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.document === right.document
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(ObjectIdentifier(document))
  }

  private var own: NodeRecord { document.nodes[Int(index)] }
  /// Behind an alias: what its anchor holds.
  private var record: NodeRecord {
    let own = own
    return own.isAlias ? document.nodes[Int(own.first)] : own
  }

  public var kind: Kind { record.kind }
  /// An unquoted YAML scalar.
  public var isPlain: Bool { record.isPlain }

  /// A scalar's text, quotes and escapes resolved; empty for collections.
  public var text: String {
    let record = record
    guard record.kind != .mapping, record.kind != .sequence else { return "" }
    return document.pool.withUnsafeBufferPointer { pool in
      String(decoding: pool[Int(record.first)..<Int(record.first + record.count)], as: UTF8.self)
    }
  }

  public func hasText(_ expected: StaticString) -> Bool {
    let record = record
    guard record.kind != .mapping, record.kind != .sequence, Int(record.count) == expected.utf8CodeUnitCount else {
      return false
    }
    let wanted = UnsafeBufferPointer(start: expected.utf8Start, count: expected.utf8CodeUnitCount)
    return document.pool.withUnsafeBufferPointer { $0[Int(record.first)...].prefix(wanted.count).elementsEqual(wanted) }
  }

  /// Where the node stands; for an alias where the alias stands.
  public var place: Place {
    let own = own
    return Place(
      file: document.file, start: Position(line: Int(own.line), column: Int(own.column)),
      end: Position(line: Int(own.endLine), column: Int(own.endColumn)))
  }

  /// Items of a sequence, entries of a mapping.
  public var count: Int {
    let record = record
    switch record.kind {
    case .sequence: return Int(record.count)
    case .mapping: return Int(record.count / 2)
    default: return 0
    }
  }

  public var items: Items {
    let record = record
    return Items(document: document, cursor: record.kind == .sequence ? record.first : -1)
  }

  public var entries: Entries {
    let record = record
    return Entries(document: document, cursor: record.kind == .mapping ? record.first : -1)
  }

  public struct Items: Sequence, IteratorProtocol {
    let document: Document
    var cursor: Int32

    public mutating func next() -> Node? {
      guard cursor >= 0 else { return nil }
      defer { cursor = document.nodes[Int(cursor)].next }
      return Node(document: document, index: cursor)
    }
  }

  public struct Entries: Sequence, IteratorProtocol {
    let document: Document
    var cursor: Int32

    public mutating func next() -> (key: Node, value: Node)? {
      guard cursor >= 0 else { return nil }
      let key = cursor
      let value = document.nodes[Int(key)].next
      guard value >= 0 else { return nil }
      cursor = document.nodes[Int(value)].next
      return (Node(document: document, index: key), Node(document: document, index: value))
    }
  }

  public func entry(_ key: String) -> (key: Node, value: Node)? {
    var key = key
    return key.withUTF8 { wanted in
      document.pool.withUnsafeBufferPointer { pool in
        var entries = entries
        while let entry = entries.next() {
          let record = entry.key.record
          if Int(record.count) == wanted.count,
            pool[Int(record.first)..<Int(record.first + record.count)].elementsEqual(wanted)
          {
            return entry
          }
        }
        return nil
      }
    }
  }

  public func member(_ key: String) -> Node? { entry(key)?.value }
}
