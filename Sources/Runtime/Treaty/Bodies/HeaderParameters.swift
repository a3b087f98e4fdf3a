/// The parameters of a header like `form-data; name="a"; filename="b.png"` (RFC 9110 §5.6.6, RFC 8187).
struct HeaderParameters {
  /// What stands before the first semicolon, lowercase.
  let value: String
  private var parameters: [(name: String, value: String)] = []

  init(_ text: String) {
    var rest = Array(text.utf8)[...]
    value = Self.trimmed(Self.prefix(&rest, until: UInt8(ascii: ";"))).lowercased()
    while !rest.isEmpty {
      rest = rest.dropFirst()
      let name = Self.trimmed(Self.prefix(&rest, until: UInt8(ascii: "="), or: UInt8(ascii: ";"))).lowercased()
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst()
      while rest.first == 0x20 || rest.first == 0x09 { rest = rest.dropFirst() }
      parameters.append((name, rest.first == 0x22 ? Self.quoted(&rest) : Self.token(&rest)))
    }
  }

  /// The extended form, when there is one, says more than the plain one.
  subscript(_ name: String) -> String? {
    if let extended = parameters.first(where: { $0.name == name + "*" })?.value,
      let decoded = Self.extended(extended)
    {
      return decoded
    }
    return parameters.first { $0.name == name }?.value
  }

  private static func token(_ rest: inout ArraySlice<UInt8>) -> String {
    trimmed(prefix(&rest, until: UInt8(ascii: ";")))
  }

  private static func quoted(_ rest: inout ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst(), byte != 0x22 {
      // Only quotes and backslashes are escaped: others are the backslashes of a path.
      if byte == 0x5C, let next = rest.first, next == 0x22 || next == 0x5C {
        bytes.append(next)
        rest = rest.dropFirst()
      } else {
        bytes.append(byte)
      }
    }
    _ = prefix(&rest, until: UInt8(ascii: ";"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `UTF-8''na%C3%AFve.txt`.
  private static func extended(_ text: String) -> String? {
    let pieces = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[0].lowercased() == "utf-8",
      let bytes = PercentEncoding.decoded(Array(pieces[2].utf8)[...])
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func prefix(_ rest: inout ArraySlice<UInt8>, until end: UInt8, or other: UInt8? = nil)
    -> ArraySlice<UInt8>
  {
    let index = rest.firstIndex { $0 == end || $0 == other } ?? rest.endIndex
    defer { rest = rest[index...] }
    return rest[..<index]
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while bytes.first == 0x20 || bytes.first == 0x09 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 || bytes.last == 0x09 { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
