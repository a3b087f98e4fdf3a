/// Characters of the private use area (U+E000 to U+F8FF) that a text does not have.
enum PrivateCharacters {
  /// Up to `count` of them, in UTF-8. One that the text names in an escape (`\uE000`) counts as present too.
  static func unused(_ count: Int, in text: [UInt8]) -> [[UInt8]] {
    // 6,400 flags, one pass over the text. Only texts that have separators come here.
    var isUsed = [Bool](repeating: false, count: 0xF900 - 0xE000)
    var index = 0
    while index + 2 < text.count {
      let byte = text[index]
      if byte == 0xEE || byte == 0xEF {
        let value = Int(byte & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
        if value >= 0xE000, value < 0xF900 { isUsed[value - 0xE000] = true }
      } else if byte | 0x20 == 0x65 || byte | 0x20 == 0x66, let value = hex(text, index), value >= 0xE000,
        value < 0xF900
      {
        isUsed[value - 0xE000] = true
      }
      index += 1
    }
    // The first free ones: the same text has the same stands always.
    var found: [[UInt8]] = []
    for (offset, used) in isUsed.enumerated() where !used {
      if found.count == count { break }
      let value = 0xE000 + offset
      found.append([UInt8(0xE0 | value >> 12), UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F)])
    }
    return found
  }

  /// Four hexadecimal digits.
  private static func hex(_ text: [UInt8], _ index: Int) -> Int? {
    guard index + 4 <= text.count else { return nil }
    var value = 0
    for byte in text[index..<index + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | Int(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | Int((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }
}
