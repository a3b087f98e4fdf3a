extension JSONReader {
  /// Reads a boolean.
  public mutating func bool() throws(JSONError) -> Bool? {
    switch try nextByte() {
    case UInt8(ascii: "t"):
      try literal("true")
      return true
    case UInt8(ascii: "f"):
      try literal("false")
      return false
    case UInt8(ascii: "\"") where options.isTextual: return try textualBool()
    default:
      try mismatch("boolean")
      return nil
    }
  }

  private mutating func textualBool() throws(JSONError) -> Bool? {
    let offset = self.offset
    guard let token = try stringToken() else { return nil }
    if token.bytes.elementsEqual("true".utf8) { return true }
    if token.bytes.elementsEqual("false".utf8) { return false }
    fail("type", "expected boolean", at: offset)
    return nil
  }

  /// Consumes `null` if it comes next.
  @inlinable
  public mutating func null() throws(JSONError) -> Bool {
    guard try nextByte() == UInt8(ascii: "n") else { return false }
    try literal("null")
    return true
  }

  /// Reads a value, or null as nil. A failure is nil too: `failed(since:)` and `end(_:)` tell them apart.
  @inlinable
  public mutating func nullable<R: JSONReadable>(_: R.Type) throws(JSONError) -> R.Value? {
    if try null() { return nil }
    return try R.read(&self)
  }

  /// Reads `null` and nothing else.
  @discardableResult
  public mutating func onlyNull() throws(JSONError) -> Bool? {
    if try null() { return true }
    try mismatch("null")
    return nil
  }
}
