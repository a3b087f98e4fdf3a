/// RFC 3986, and RFC 3987 for international ones, by their grammars.
struct URIFormat {
  static func accepts(_ text: String, isReference: Bool, isInternational: Bool) -> Bool {
    var rest = Array(text.unicodeScalars)[...]
    let cut = { (mark: Unicode.Scalar) -> ArraySlice<Unicode.Scalar>? in
      guard let index = rest.firstIndex(of: mark) else { return nil }
      defer { rest = rest[..<index] }
      return rest[(index + 1)...]
    }
    let checker = Self(isInternational: isInternational)
    if let fragment = cut("#"), !checker.isText(fragment, extra: ":@/?") { return false }
    if let query = cut("?"), !checker.isText(query, extra: ":@/?", isQuery: true) { return false }
    var hasScheme = false
    if let colon = rest.firstIndex(of: ":"), isScheme(rest[..<colon]) {
      hasScheme = true
      rest = rest[(colon + 1)...]
    }
    if !hasScheme, !isReference { return false }
    if rest.starts(with: "//".unicodeScalars) {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      guard checker.isAuthority(rest[..<end]) else { return false }
      return checker.isText(rest[end...], extra: ":@/")
    }
    // The first segment of a relative path has no colon, or it would be a scheme.
    if !hasScheme, rest.prefix(while: { $0 != "/" }).contains(":") { return false }
    return checker.isText(rest, extra: ":@/")
  }

  private let isInternational: Bool

  private static func isScheme(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, isLetter(first) else { return false }
    return text.allSatisfy { isLetter($0) || isDigit($0) || $0 == "+" || $0 == "-" || $0 == "." }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && UInt8(scalar.value).isLetter }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && UInt8(scalar.value).isDigit }

  private func isAuthority(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text
    if let at = rest.lastIndex(of: "@") {
      guard isText(rest[..<at], extra: ":") else { return false }
      rest = rest[(at + 1)...]
    }
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]"), isLiteral(rest[(rest.startIndex + 1)..<end]) else { return false }
      rest = rest[(end + 1)...]
      return rest.isEmpty || rest.first == ":" && rest.dropFirst().allSatisfy(Self.isDigit)
    }
    if let colon = rest.lastIndex(of: ":") {
      guard rest[(colon + 1)...].allSatisfy(Self.isDigit) else { return false }
      rest = rest[..<colon]
    }
    return isText(rest, extra: "")
  }

  private func isLiteral(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let bytes = Array(String(String.UnicodeScalarView(text)).utf8)
    guard bytes.first.map({ $0 | 0x20 }) == UInt8(ascii: "v") else { return AddressFormats.isIPv6(bytes) }
    guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot > 1, bytes[1..<dot].allSatisfy(\.isHexDigit) else {
      return false
    }
    return dot + 1 < bytes.count && !bytes.contains(UInt8(ascii: "%"))
      && isText(text[(text.startIndex + dot + 1)...], extra: ":")
  }

  /// Unreserved characters, sub-delimiters, escapes, and what else this part may have.
  private func isText(_ text: ArraySlice<Unicode.Scalar>, extra: String, isQuery: Bool = false) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      if scalar == "%" {
        guard index + 2 < text.endIndex, Self.isHex(text[index + 1]), Self.isHex(text[index + 2]) else { return false }
        index += 3
        continue
      }
      index += 1
      if scalar.isASCII {
        guard
          Self.isLetter(scalar) || Self.isDigit(scalar) || "-._~!$&'()*+,;=".unicodeScalars.contains(scalar)
            || extra.unicodeScalars.contains(scalar)
        else { return false }
      } else if !isInternational || !Self.isUniversal(scalar, isQuery) {
        return false
      }
    }
    return true
  }

  private static func isHex(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && UInt8(scalar.value).isHexDigit }

  /// `ucschar`, and in a query `iprivate` (RFC 3987 §2.2).
  private static func isUniversal(_ scalar: Unicode.Scalar, _ isQuery: Bool) -> Bool {
    switch scalar.value {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: isQuery
    case 0x10000...0xEFFFF: scalar.value & 0xFFFF <= 0xFFFD && !(0xE0000...0xE0FFF ~= scalar.value)
    default: false
    }
  }
}
