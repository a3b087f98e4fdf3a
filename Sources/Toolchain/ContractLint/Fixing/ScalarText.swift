import ContractText

/// A text as a scalar of YAML or JSON, with the quotes that it needs.
enum ScalarText {
  /// - Parameter quote: what stood there before; nil for none.
  static func string(_ text: String, quote: UInt8?, isJSON: Bool) -> String {
    if isJSON || quote == UInt8(ascii: "\"") { return JSONString.quoted(text) }
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0xFEFF }
    if quote == nil, isPlain(text) { return text }
    return isPrintable ? "'" + text.replacing("'", with: "''") + "'" : JSONString.quoted(text)
  }

  /// A text that is meant as what YAML's core schema makes of it: `false` a boolean, `20` a number.
  static func value(_ text: String, isJSON: Bool) -> String {
    switch CoreSchema.kind(of: text) {
    case .string: string(text, quote: nil, isJSON: isJSON)
    case .null: isJSON ? "null" : text.isEmpty ? "null" : text
    case .boolean: isJSON ? text.lowercased() : text
    default: text
    }
  }

  /// Whether it is the same string without quotes, in any place and in YAML 1.1 as well.
  static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, last != 0x20 else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F
    }
    guard isWord(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "$") else { return false }
    // Fewer signs than YAML allows: a hash or a bracket is right in one place and wrong in another. A colon is one of an
    // address: `12:30` is a number in YAML 1.1, and with a space behind it a colon ends a key.
    let harmless = Set(" ._-/$+@();=^~'".utf8)
    let bytes = Array(text.utf8)
    let isAddress = text.contains("://") && text.utf8.first.map { $0 > 0x40 } == true
    for (index, byte) in bytes.enumerated() where !isWord(byte) && !harmless.contains(byte) {
      guard byte == UInt8(ascii: ":"), isAddress, index + 1 < bytes.count else { return false }
      guard bytes[index + 1] == UInt8(ascii: "/") || isWord(bytes[index + 1]) else { return false }
    }
    guard
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0xA0).contains($0.value) && $0.value != 0xFEFF })
    else { return false }
    return CoreSchema.kind(of: text) == .string && !CoreSchema.isOldBoolean(text)
  }
}
