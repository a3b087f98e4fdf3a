/// YAML 1.2's core schema (§10.3.2): what an unquoted scalar is. The text itself is kept as it is written.
package enum CoreSchema {
  static func kind(_ text: UnsafePointer<UInt8>, _ count: Int) -> Node.Kind {
    if count == 0 { return .null }
    // Nearly all scalars are decided by their first letter.
    switch text[0] {
    case 0x7E: return count == 1 ? .null : .string
    case 0x6E, 0x4E: return isWord(text, count, 0x6E75_6C6C) ? .null : .string
    case 0x74, 0x54: return isWord(text, count, 0x7472_7565) ? .boolean : .string
    case 0x66, 0x46: return isWord(text, count, 0x66_616C_7365) ? .boolean : .string
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: return number(text, count)
    default: return .string
    }
  }

  /// What YAML 1.1 readers take for a boolean and 1.2 does not: yes, no, on, off in their three spellings.
  static func isOldBoolean(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if count < 2 || count > 3 { return false }
    switch text[0] {
    case 0x79, 0x59: return isWord(text, count, 0x79_6573)
    case 0x6E, 0x4E: return isWord(text, count, 0x6E6F)
    case 0x6F, 0x4F: return isWord(text, count, 0x6F6E) || isWord(text, count, 0x6F_6666)
    default: return false
    }
  }

  /// Whether the text is a word (its ASCII letters packed into a number) as `word`, `Word` or `WORD`.
  private static func isWord(_ text: UnsafePointer<UInt8>, _ count: Int, _ word: UInt64) -> Bool {
    if count > 5 { return false }
    var lower: UInt64 = 0
    var capitals = 0
    var index = 0
    while index < count {
      let byte = text[index]
      if byte >= 0x41, byte <= 0x5A { capitals &+= 1 }
      lower = lower << 8 | UInt64(byte | 0x20)
      index &+= 1
    }
    guard lower == word else { return false }
    return capitals == 0 || capitals == count || capitals == 1 && text[0] < 0x60
  }

  private static func number(_ text: UnsafePointer<UInt8>, _ count: Int) -> Node.Kind {
    var index = 0
    let isSigned = text[0] == 0x2D || text[0] == 0x2B
    if isSigned { index = 1 }
    // Signs belong to decimal numbers only.
    if !isSigned, count > 2, text[0] == 0x30, text[1] == 0x78 || text[1] == 0x6F {
      return isBased(text, count, isHex: text[1] == 0x78) ? .integer : .string
    }
    // `.inf` and `.nan` look like fractions: they are asked for first.
    if count - index == 4, text[index] == 0x2E {
      if isWord(text + index + 1, 3, 0x69_6E66) { return .float }
      // `.nan` takes no sign, and its capitals are its own: .nan .NaN .NAN
      if !isSigned, isWord(text + 1, 3, 0x6E_616E) { return .float }
      if !isSigned, text[1] == 0x4E, text[2] == 0x61, text[3] == 0x4E { return .float }
    }
    let whole = digits(text, count, &index)
    if index == count { return whole > 0 ? .integer : .string }
    // `1.` and `.5` are numbers, `.` is none.
    var all = whole
    if text[index] == 0x2E {
      index &+= 1
      all &+= digits(text, count, &index)
    }
    if all == 0 { return .string }
    if index < count, text[index] | 0x20 == 0x65 {
      index &+= 1
      if index < count, text[index] == 0x2D || text[index] == 0x2B { index &+= 1 }
      if digits(text, count, &index) == 0 { return .string }
    }
    return index == count ? .float : .string
  }

  private static func digits(_ text: UnsafePointer<UInt8>, _ count: Int, _ index: inout Int) -> Int {
    let start = index
    while index < count, text[index] >= 0x30, text[index] <= 0x39 { index &+= 1 }
    return index &- start
  }

  /// `0x` and `0o`, without a sign.
  private static func isBased(_ text: UnsafePointer<UInt8>, _ count: Int, isHex: Bool) -> Bool {
    var index = 2
    while index < count {
      let byte = text[index]
      let isDigit = byte >= 0x30 && byte <= (isHex ? 0x39 : 0x37)
      let isLetter = isHex && byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66
      if !isDigit && !isLetter { return false }
      index &+= 1
    }
    return true
  }
}

extension CoreSchema {
  /// What a text is that nothing quotes.
  package static func kind(of text: String) -> Node.Kind {
    var text = text
    return text.withUTF8 { bytes in bytes.baseAddress.map { kind($0, bytes.count) } ?? .null }
  }

  package static func isOldBoolean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.baseAddress.map { isOldBoolean($0, bytes.count) } ?? false }
  }
}
