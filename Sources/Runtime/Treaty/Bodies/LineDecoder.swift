/// Takes a stream of bytes apart at its line ends, or at the record separators of a JSON sequence.
struct LineDecoder {
  enum Endings {
    /// A line feed.
    case feed
    /// Carriage return, line feed, or both: server-sent events.
    case any
    /// RFC 7464: a record separator before each text.
    case records
  }
  enum Fault: Error {
    case tooLong(Int)
  }

  let limit: Int
  private let endings: Endings
  private var pending: [UInt8] = []
  private var sawReturn = false
  private var isAtStart = true

  init(limit: Int, endings: Endings) {
    self.limit = limit
    self.endings = endings
  }

  /// Adds the lines that are complete now. Those before one that is too long are added all the same: how the bytes were cut
  /// into chunks must not matter.
  mutating func feed(_ chunk: [UInt8], into lines: inout [[UInt8]]) throws(Fault) {
    var start = 0
    for index in chunk.indices {
      let byte = chunk[index]
      let ends: Bool
      switch endings {
      case .feed: ends = byte == 0x0A
      case .records: ends = byte == 0x1E
      case .any:
        if sawReturn {
          sawReturn = false
          if byte == 0x0A {
            start = index + 1
            continue
          }
        }
        ends = byte == 0x0A || byte == 0x0D
        sawReturn = byte == 0x0D
      }
      guard ends else { continue }
      guard pending.count + index - start <= limit else { throw .tooLong(limit) }
      lines.append(line(pending + chunk[start..<index]))
      pending = []
      start = index + 1
    }
    guard pending.count + chunk.count - start <= limit else { throw .tooLong(limit) }
    pending += chunk[start...]
  }

  /// What stands behind the last line end.
  mutating func finish() -> [UInt8]? {
    defer { pending = [] }
    return pending.isEmpty ? nil : line(pending)
  }

  /// A byte order mark at the very start says nothing.
  private mutating func line(_ bytes: [UInt8]) -> [UInt8] {
    defer { isAtStart = false }
    return isAtStart && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
