#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A handle to one node of a document. An alias is a node of its own with what its anchor holds.
public struct Node: Sendable, Hashable {
  /// By YAML 1.2's core schema for plain scalars, by the token for JSON. Keys are strings always.
  public enum Kind: UInt8, Sendable, BitwiseCopyable { case null, boolean, integer, float, string, sequence, mapping }

  public let document: Document
  let index: Int32

  public static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.document === right.document
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(ObjectIdentifier(document))
  }

  var own: NodeRecord { document.nodes.base[Int(index)] }

  /// Behind an alias: what its anchor holds.
  var record: NodeRecord {
    let own = document.nodes.base[Int(index)]
    return own.isAlias ? document.nodes.base[Int(own.first)] : own
  }

  /// The index behind an alias.
  var target: Int32 {
    let own = document.nodes.base[Int(index)]
    return own.isAlias ? own.first : index
  }

  public var kind: Kind { document.nodes.base[Int(index)].kind }

  /// An unquoted YAML scalar, a JSON number or word, or a collection in YAML's block style.
  public var isPlain: Bool { record.isPlain }

  /// An alias (`*name`): its place is not where its content stands.
  public var isAlias: Bool { own.isAlias }

  /// A scalar's text, quotes and escapes resolved; numbers as they are written. Empty for collections.
  public var text: String {
    let record = record
    guard record.kind != .mapping, record.kind != .sequence else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: document.pool.base + Int(record.first), count: Int(record.count)),
      as: UTF8.self)
  }

  /// Whether a scalar's text is this one, byte for byte.
  public func hasText(_ expected: StaticString) -> Bool {
    let record = record
    guard record.kind != .mapping, record.kind != .sequence, Int(record.count) == expected.utf8CodeUnitCount else {
      return false
    }
    return memcmp(document.pool.base + Int(record.first), expected.utf8Start, Int(record.count)) == 0
  }

  /// Gives the bytes of a scalar's text, without copying them; none for collections.
  public func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T {
    let record = record
    let count = record.kind == .mapping || record.kind == .sequence ? 0 : Int(record.count)
    return try body(UnsafeBufferPointer(start: document.pool.base + (count == 0 ? 0 : Int(record.first)), count: count))
  }

  /// Where the node stands; for an alias where the alias stands.
  public var place: Place {
    let own = own
    return Place(
      file: document.file, start: Position(line: Int(own.start.line), column: Int(own.start.column)),
      end: Position(line: Int(own.end.line), column: Int(own.end.column)))
  }
}
