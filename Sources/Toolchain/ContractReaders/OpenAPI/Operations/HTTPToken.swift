/// RFC 9110 §5.6.2 tokens, and what is made of them.
enum HTTPToken {
  /// At least one character, all of them token characters.
  static func isToken(_ text: some StringProtocol) -> Bool {
    var isEmpty = true
    for byte in text.utf8 {
      isEmpty = false
      guard isTokenByte(byte) else { return false }
    }
    return !isEmpty
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
    default: false
    }
  }

  /// No token, but nothing that ends a header or a cookie either.
  static func isHarmless(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isTokenByte($0) || $0 == 0x20 || $0 == UInt8(ascii: "/") }
  }

  /// `type/subtype` or a range (`text/*`), with parameters. RFC 9110 §8.3.1, §12.5.1.
  static func isMediaType(_ text: String) -> Bool {
    let pieces = text.utf8.split(separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let essence = pieces.first else { return false }
    let parts = trimmed(essence).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isTokenByte) }) else { return false }
    // Parameters: no control characters is all that matters here.
    return pieces.count < 2 || pieces[1].allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
  }

  /// What two names of one media type have in common: case and blanks aside.
  static func mediaTypeKey(_ text: String) -> String {
    var result: [UInt8] = []
    var isQuoted = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == 0x20 || byte == 0x09 { continue }
      result.append(!isQuoted && byte >= 65 && byte <= 90 ? byte + 32 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func trimmed(_ text: Substring.UTF8View.SubSequence) -> Substring.UTF8View.SubSequence {
    var text = text
    while let first = text.first, first == 0x20 || first == 0x09 { text = text.dropFirst() }
    while let last = text.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
    return text
  }
}
