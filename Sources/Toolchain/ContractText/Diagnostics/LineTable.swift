#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the lines of a text begin, found once for all messages about it.
struct LineTable {
  private var starts: [Int] = [0]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      /// The next one of a sign from an offset on; the text's length when there is none.
      func next(_ sign: Int32, _ from: Int) -> Int {
        guard from < bytes.count, let hit = memchr(base + from, sign, bytes.count - from) else { return bytes.count }
        return UnsafePointer<UInt8>(hit.assumingMemoryBound(to: UInt8.self)) - base
      }
      var (feed, carriage) = (next(0x0A, 0), next(0x0D, 0))
      while feed < bytes.count || carriage < bytes.count {
        let end = min(feed, carriage)
        // CR LF is one line end: the LF is the one that counts.
        if carriage >= feed || carriage + 1 != feed { starts.append(end + 1) }
        if feed == end { feed = next(0x0A, end + 1) }
        if carriage == end { carriage = next(0x0D, end + 1) }
      }
    }
  }

  /// A part of a line, from a 1-based column on, with what stands before and after it left out.
  struct Window {
    var text: String
    /// The column of the window's first scalar.
    var column: Int
    var isCutBefore: Bool
    var isCutAfter: Bool
  }

  /// At most `width` scalars of a line, so that `column` is among them.
  func window(_ line: Int, around column: Int, width: Int) -> Window? {
    guard line >= 1, line <= starts.count else { return nil }
    // Short lines are shown from their start.
    let first = column <= width * 3 / 4 ? 1 : column - width / 2
    let end = line < starts.count ? starts[line] : bytes.count
    var index = starts[line - 1]
    var current = 1
    // A text that could not be read may be no UTF-8: each byte that begins nothing is one replacement.
    while index < end, current < first {
      // A scalar: its first byte and those that continue it.
      index += 1
      while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
      current += 1
    }
    let start = index
    var count = 0
    while index < end, count < width, bytes[index] != 0x0A, bytes[index] != 0x0D {
      index += 1
      while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
      count += 1
    }
    var text = ""
    let scalars = Array(String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars)
    for scalar in SafeText.withoutUsers(scalars) {
      // One scalar stays one column, so that the caret stands right.
      text.unicodeScalars.append(scalar == "\t" ? " " : SafeText.isUnsafe(scalar) ? "\u{FFFD}" : scalar)
    }
    let isCutAfter = index < end && bytes[index] != 0x0A && bytes[index] != 0x0D
    return Window(text: text, column: first, isCutBefore: first > 1, isCutAfter: isCutAfter)
  }
}
