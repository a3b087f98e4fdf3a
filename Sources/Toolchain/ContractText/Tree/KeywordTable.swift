#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The keywords that a reader knows, so that it switches over numbers instead of comparing strings.
///
///     static let keywords = KeywordTable(["openapi", "info", "paths"])
///     switch key.keyword(keywords) { case 0: … case 1: … default: unknown }
public final class KeywordTable: Sendable {
  private let bytes: BytePool
  private let table: KeyTable
  public let words: [String]

  /// A word's number is its place in the list; of a word that is listed twice, the first.
  public init(_ words: [String]) {
    var bytes = BytePool(capacity: 1024)
    var table = KeyTable()
    for word in words {
      let text = Array(word.utf8)
      text.withUnsafeBufferPointer { text in
        let start = text.baseAddress ?? UnsafePointer(bytes.base)
        let hash = KeyTable.hash(start, text.count)
        _ = table.insert(first: bytes.append(start, text.count), count: text.count, hash: hash)
      }
    }
    self.words = words
    self.bytes = bytes
    self.table = table
  }

  fileprivate func find(_ text: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt32) -> Int {
    Int(table.find(text, length, hash: hash, in: bytes.base))
  }
}

extension Node {
  /// The number of this scalar's text in a table of keywords, -1 when it is none of them. A key's hash is known since
  /// it was read.
  public func keyword(_ table: KeywordTable) -> Int {
    let record = record
    guard record.kind != .mapping, record.kind != .sequence else { return -1 }
    let start = UnsafePointer(document.pool.base + Int(record.first))
    let hash =
      record.extra >= 0 ? document.keys.entries[Int(record.extra)].hash : KeyTable.hash(start, Int(record.count))
    return table.find(start, Int(record.count), hash)
  }

  /// A key's number in its document: equal numbers are equal keys. -1 for what is no key.
  public var keyID: Int { record.kind == .string ? Int(record.extra) : -1 }
}
