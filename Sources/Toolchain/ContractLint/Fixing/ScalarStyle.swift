/// How a node begins in the text.
enum ScalarStyle {
  /// Behind anchor and tag: where the content itself starts.
  static func start(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
      while index < range.upperBound, !isSpace(bytes[index]) { index += 1 }
      while index < range.upperBound, isSpace(bytes[index]) { index += 1 }
    }
    return index
  }

  /// Whether an anchor stands before the content, so that an alias may mean it.
  static func hasAnchor(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range.lowerBound..<start(in: bytes, range)].contains(UInt8(ascii: "&"))
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
