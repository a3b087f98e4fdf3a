extension JSONReader {
  /// Reads a value that can only be this string; any other is the failure `const`.
  @discardableResult
  public mutating func constant(_ expected: StaticString) throws(JSONError) -> Bool? {
    if try nextByte() == UInt8(ascii: "\"") {
      let offset = cursor - base
      cursor += 1
      let token = try scanString()
      let isEqual = withBytes(token) { bytes in
        bytes.elementsEqual(UnsafeBufferPointer(start: expected.utf8Start, count: expected.utf8CodeUnitCount))
      }
      if isEqual { return true }
      failConstant("\"\(expected)\"", at: offset)
      return nil
    }
    return try otherConstant("\"\(expected)\"")
  }

  /// Reads a value that can only be this boolean.
  @discardableResult
  public mutating func constant(_ expected: Bool) throws(JSONError) -> Bool? {
    try constant(value: JSONValue.bool(expected))
  }

  /// Reads a value that can only be this integer, however it is written.
  @discardableResult
  public mutating func constant(_ expected: Int) throws(JSONError) -> Bool? {
    try constant(value: JSONValue.number(JSONNumber(expected)))
  }

  /// Reads a value that can only be this number, however it is written.
  @discardableResult
  public mutating func constant(_ expected: Double) throws(JSONError) -> Bool? {
    try constant(value: JSONNumber(expected).map(JSONValue.number) ?? .null)
  }

  /// Reads a value that can only be this one.
  @discardableResult
  public mutating func constant(value expected: JSONValue) throws(JSONError) -> Bool? {
    let offset = self.offset
    switch expected {
    case .number(let wanted) where options.isTextual:
      guard let number = try numberToken("number") else { return nil }
      if DecimalDigits(number.lexeme) == DecimalDigits(wanted.lexeme) { return true }
    case .bool(let wanted) where options.isTextual:
      guard let value = try bool() else { return nil }
      if value == wanted { return true }
    default:
      guard let value = try value() else { return nil }
      if value == expected { return true }
    }
    failConstant(expected.description, at: offset)
    return nil
  }

  private mutating func otherConstant(_ expected: String) throws(JSONError) -> Bool? {
    let offset = self.offset
    try skip()
    failConstant(expected, at: offset)
    return nil
  }

  @inline(never)
  private mutating func failConstant(_ expected: String, at offset: Int) {
    fail("const", "only \(JSONReader.shortened(expected)) is allowed here", at: offset)
  }
}
