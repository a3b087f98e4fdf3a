extension JSONReader {
  /// Reads a string, escapes decoded. Failure: `type`.
  public mutating func string() throws(JSONError) -> String? {
    guard try nextByte() == UInt8(ascii: "\"") else {
      try mismatch("string")
      return nil
    }
    cursor += 1
    let token = try scanString()
    return makeString(token)
  }

  /// Reads a string of so many Unicode scalars (JSON Schema's `minLength` and `maxLength`).
  /// Failures: `type`, `minLength`, `maxLength`, at the string's offset.
  public mutating func string(minLength: Int = 0, maxLength: Int = .max) throws(JSONError) -> String? {
    let offset = self.offset
    guard let token = try stringToken() else { return nil }
    let value = makeString(token)
    // A scalar takes one to four bytes: most lengths need no count.
    let bytes = token.hasEscapes ? value.utf8.count : token.count
    let isASCII = token.isASCII && !token.hasEscapes
    if bytes <= maxLength, bytes / (isASCII ? 1 : 4) >= minLength { return value }
    let length = isASCII ? bytes : value.unicodeScalars.count
    if length < minLength {
      fail("minLength", "shorter than \(minLength) characters", at: offset)
      return nil
    }
    if length > maxLength {
      fail("maxLength", "longer than \(maxLength) characters", at: offset)
      return nil
    }
    return value
  }

  /// Reads a string's bytes, decoded, without making a `String`; they are valid UTF-8 and gone when `body` returns.
  @inlinable
  public mutating func withString<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) throws(JSONError) -> R? {
    guard let token = try stringToken() else { return nil }
    return withBytes(token, body)
  }

  /// Reads a string that has a form of its own; nil from `parse` is the failure `format`.
  @inlinable
  public mutating func string<R>(
    format: StaticString, _ parse: (UnsafeBufferPointer<UInt8>) -> R?
  ) throws(JSONError) -> R? {
    let offset = self.offset
    guard let token = try stringToken() else { return nil }
    if let value = withBytes(token, parse) { return value }
    fail("format", "this is no \(format)", at: offset)
    return nil
  }

  @usableFromInline
  mutating func stringToken() throws(JSONError) -> JSONStringToken? {
    guard try nextByte() == UInt8(ascii: "\"") else {
      try mismatch("string")
      return nil
    }
    cursor += 1
    return try scanString()
  }

  @inlinable
  mutating func withBytes<R>(_ token: JSONStringToken, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    if !token.hasEscapes { return body(token.bytes) }
    unescapeIntoScratch(token)
    return scratch.withUnsafeBufferPointer(body)
  }

  @usableFromInline
  mutating func unescapeIntoScratch(_ token: JSONStringToken) {
    scratch = unescapedString(token.bytes)
  }

  @usableFromInline
  func makeString(_ token: JSONStringToken) -> String {
    if token.hasEscapes {
      // By way of the stack: the string gets the room it needs, and is not checked a second time.
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: token.count) { buffer in
        let count = unescape(token.bytes, into: buffer)
        let bytes = UnsafeBufferPointer(rebasing: buffer[..<count])
        return validString(bytes, isASCII: bytes.reduce(0, |) < 0x80)
      }
    }
    return validString(token.bytes, isASCII: token.isASCII)
  }
}

/// A string of bytes that are known to be UTF-8.
@inline(__always)
func validString(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> String {
  if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
    return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }
  return String(decoding: bytes, as: UTF8.self)
}
