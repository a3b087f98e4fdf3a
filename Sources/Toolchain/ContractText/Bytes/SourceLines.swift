/// Between offsets in a text and positions of it. Lines end with LF, CR LF or CR; columns count Unicode scalars.
enum SourceLines {
  /// Goes through a text once, however many offsets are asked for, in rising order.
  struct Scan {
    private var index = 0
    private var line = 1
    private var column = 1

    /// - Parameter offset: not below the one asked for before.
    mutating func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Position {
      let end = min(offset, bytes.count)
      while index < end {
        let byte = bytes[index]
        if byte == 0x0A || byte == 0x0D && (index &+ 1 >= bytes.count || bytes[index &+ 1] != 0x0A) {
          line &+= 1
          column = 1
          // The CR of CR LF is no column of its own.
        } else if byte & 0xC0 != 0x80 && byte != 0x0D {
          column &+= 1
        }
        index &+= 1
      }
      return Position(line: line, column: column)
    }
  }

  static func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Position {
    var scan = Scan()
    return scan.position(of: offset, in: bytes)
  }

  /// Where a line's content lies, without its end; nil behind the last line.
  static func line(_ number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var (start, line) = (0, 1)
    while true {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end &+= 1 }
      if line == number { return start..<end }
      if end >= bytes.count { return nil }
      if bytes[end] == 0x0D, end &+ 1 < bytes.count, bytes[end &+ 1] == 0x0A { end &+= 1 }
      (start, line) = (end &+ 1, line &+ 1)
    }
  }

  /// The offset of a position; of one behind its line's end, the line's end.
  static func offset(of position: Position, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let range = line(Int(position.line), in: bytes) else { return nil }
    var index = range.lowerBound
    var column = 1
    while index < range.upperBound {
      if bytes[index] & 0xC0 != 0x80 {
        if column == Int(position.column) { return index }
        column &+= 1
      }
      index &+= 1
    }
    return index
  }
}
