/// YAML 1.2's core schema: what an unquoted scalar is.
enum CoreSchema {
  static func kind(_ text: UnsafeBufferPointer<UInt8>) -> Node.Kind {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return isOne(of: ["null", "Null", "NULL"], text) ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return isOne(of: ["true", "True", "TRUE"], text) ? .boolean : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return isOne(of: ["false", "False", "FALSE"], text) ? .boolean : .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): return number(text)
    default: return .string
    }
  }

  /// What YAML 1.1 readers take for a boolean and 1.2 does not.
  static func isOldBoolean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    isOne(of: ["yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF"], text)
  }

  private static func isOne(of words: [StaticString], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for word in words where word.utf8CodeUnitCount == text.count {
      if UnsafeBufferPointer(start: word.utf8Start, count: text.count).elementsEqual(text) { return true }
    }
    return false
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Node.Kind {
    var index = 0
    let count = text.count
    if text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") { index = 1 }
    if index == 0, count > 2, text[0] == UInt8(ascii: "0") {
      if text[1] == UInt8(ascii: "x") { return text.dropFirst(2).allSatisfy(isHex) ? .integer : .string }
      if text[1] == UInt8(ascii: "o") { return text.dropFirst(2).allSatisfy { (0x30...0x37).contains($0) } ? .integer : .string }
    }
    if isOne(of: [".inf", ".Inf", ".INF"], UnsafeBufferPointer(rebasing: text[index...]))
      || isOne(of: [".nan", ".NaN", ".NAN"], text)
    { return .float }
    var digits = 0
    while index < count, (0x30...0x39).contains(text[index]) { (index, digits) = (index + 1, digits + 1) }
    if index == count { return digits > 0 ? .integer : .string }
    if text[index] == UInt8(ascii: ".") {
      index += 1
      while index < count, (0x30...0x39).contains(text[index]) { (index, digits) = (index + 1, digits + 1) }
    }
    guard digits > 0 else { return .string }
    if index < count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { index += 1 }
      let start = index
      while index < count, (0x30...0x39).contains(text[index]) { index += 1 }
      if index == start { return .string }
    }
    return index == count ? .float : .string
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
