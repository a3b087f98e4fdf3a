/// Which encoding an XML text has, and the same text as UTF-8. A parser sees UTF-8 only: encodings in which `<` is hidden
/// from those who look at the text beforehand are not read.
enum XMLEncoding {
  private enum Kind { case utf8, latin1, utf16(isBigEndian: Bool) }

  /// - Parameter charset: What `Content-Type` says. It goes before the text's own declaration, and the byte order mark
  ///   before both (RFC 7303 §3).
  static func utf8(_ bytes: [UInt8], charset: String?) throws(XMLFailure) -> [UInt8] {
    let (kind, start) = try kind(bytes, charset)
    switch kind {
    case .utf8:
      let text = start == 0 ? bytes : Array(bytes[start...])
      guard text.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil else {
        throw XMLFailure(reason: .encoding, message: "this is not UTF-8", offset: 0)
      }
      return text
    case .latin1:
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      for byte in bytes {
        if byte < 0x80 { text.append(byte) } else { text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F] }
      }
      return text
    case .utf16(let isBigEndian): return try utf16(bytes[start...], isBigEndian)
    }
  }

  private static func kind(_ bytes: [UInt8], _ charset: String?) throws(XMLFailure) -> (Kind, start: Int) {
    let head = bytes.prefix(4)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    // The mark of UTF-32 begins like that of UTF-16.
    if head.elementsEqual([0xFF, 0xFE, 0, 0]) || head.elementsEqual([0, 0, 0xFE, 0xFF]) { throw unknown("UTF-32") }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16(isBigEndian: false), 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2) }
    if head.elementsEqual([0x3C, 0, 0x3F, 0]) { return (.utf16(isBigEndian: false), 0) }
    if head.elementsEqual([0, 0x3C, 0, 0x3F]) { return (.utf16(isBigEndian: true), 0) }
    guard let name = charset ?? declared(bytes) else { return (.utf8, 0) }
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": return (.utf8, 0)
    case "iso-8859-1", "latin1": return (.latin1, 0)
    case "utf-16", "utf-16be": return (.utf16(isBigEndian: true), 0)
    case "utf-16le": return (.utf16(isBigEndian: false), 0)
    default: throw unknown(String(name.prefix(40)))
    }
  }

  /// The encoding that `<?xml … encoding="…"?>` names.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(256)
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let text = String(decoding: head[..<end], as: UTF8.self)
    guard let name = text.firstRange(of: "encoding") else { return nil }
    let rest = text[name.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ isBigEndian: Bool) throws(XMLFailure) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    guard index == bytes.endIndex, let text = String(validating: units, as: UTF16.self) else {
      throw XMLFailure(reason: .encoding, message: "this is not UTF-16", offset: 0)
    }
    return Array(text.utf8)
  }

  private static func unknown(_ name: String) -> XMLFailure {
    XMLFailure(
      reason: .encoding, message: "the encoding \(name) is not read: UTF-8, UTF-16, ISO-8859-1 and US-ASCII are",
      offset: 0)
  }
}
