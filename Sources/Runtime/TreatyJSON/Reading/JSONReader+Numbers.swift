extension JSONReader {
  /// Reads a number as the nearest `Double`; one beyond its range is the failure `format`.
  public mutating func double() throws(JSONError) -> Double? {
    let byte = try nextByte()
    guard byte &- UInt8(ascii: "0") <= 9 || byte == UInt8(ascii: "-") else { return try unusualDouble() }
    let start = cursor
    let value = nearestDouble(try scanNumber())
    if value.isFinite { return value }
    fail("format", "too large for a double", at: start - base)
    return nil
  }

  @inline(never)
  private mutating func unusualDouble() throws(JSONError) -> Double? {
    let start = cursor
    guard let number = try numberToken("number") else { return nil }
    let value = nearestDouble(number)
    if value.isFinite { return value }
    fail("format", "too large for a double", at: start - base)
    return nil
  }

  /// Reads a number as the nearest `Float`; one beyond its range is the failure `format`.
  public mutating func float() throws(JSONError) -> Float? {
    _ = try nextByte()
    let start = cursor
    guard let number = try numberToken("number") else { return nil }
    let value = nearestFloat(number)
    if value.isFinite { return value }
    fail("format", "too large for a float", at: start - base)
    return nil
  }

  /// Reads a number within bounds, which are those of the number as it is written, as the nearest `Float`.
  public mutating func float(
    minimum: Double = -.infinity, maximum: Double = .infinity, exclusiveMinimum: Bool = false,
    exclusiveMaximum: Bool = false, multipleOf: Double? = nil
  ) throws(JSONError) -> Float? {
    _ = try nextByte()
    let start = cursor
    let value = try double(
      minimum: minimum, maximum: maximum, exclusiveMinimum: exclusiveMinimum, exclusiveMaximum: exclusiveMaximum,
      multipleOf: multipleOf)
    guard value != nil else { return nil }
    // Once more, since rounding twice is not rounding once.
    cursor = start
    return try float()
  }

  /// Reads a number within bounds; `multipleOf` is decided in exact decimal arithmetic.
  public mutating func double(
    minimum: Double = -.infinity, maximum: Double = .infinity, exclusiveMinimum: Bool = false,
    exclusiveMaximum: Bool = false, multipleOf: Double? = nil
  ) throws(JSONError) -> Double? {
    _ = try nextByte()
    let start = cursor
    guard let value = try double() else { return nil }
    let offset = start - base
    if value < minimum || (exclusiveMinimum && value == minimum) {
      fail(
        exclusiveMinimum ? "exclusiveMinimum" : "minimum",
        exclusiveMinimum ? "not greater than \(minimum)" : "less than \(minimum)", at: offset)
      return nil
    }
    if value > maximum || (exclusiveMaximum && value == maximum) {
      fail(
        exclusiveMaximum ? "exclusiveMaximum" : "maximum",
        exclusiveMaximum ? "not less than \(maximum)" : "greater than \(maximum)", at: offset)
      return nil
    }
    if let multipleOf, let divisor = JSONNumber(multipleOf) {
      let lexeme = UnsafeBufferPointer(start: start, count: cursor - start)
      // In textual mode there are quotes around it: no digits, so they do not count.
      guard DecimalDigits(lexeme).isMultiple(of: DecimalDigits(divisor.lexeme)) else {
        fail("multipleOf", "not a multiple of \(multipleOf)", at: offset)
        return nil
      }
    }
    return value
  }

  /// Reads a number as it was written.
  public mutating func number() throws(JSONError) -> JSONNumber? {
    try withNumber { JSONNumber(uncheckedLexeme: String(decoding: $0, as: UTF8.self)) }
  }

  /// Reads a number and lends its text, which follows the grammar of RFC 8259 §6 (in textual mode without the quotes).
  @inlinable
  public mutating func withNumber<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) throws(JSONError) -> R? {
    guard let token = try numberToken("number") else { return nil }
    return body(token.lexeme)
  }

  /// Reads a number into a type of one's own; nil from `parse` is the failure `format`.
  @inlinable
  public mutating func number<R>(
    format: StaticString, _ parse: (UnsafeBufferPointer<UInt8>) -> R?
  ) throws(JSONError) -> R? {
    let offset = self.offset
    guard let token = try numberToken("number") else { return nil }
    if let value = parse(token.lexeme) { return value }
    fail("format", "this is no \(format)", at: offset)
    return nil
  }

  /// Consumes a number, in textual mode also one inside a string; anything else is recorded and skipped.
  @usableFromInline
  mutating func numberToken(_ expected: StaticString) throws(JSONError) -> ScannedNumber? {
    let byte = try nextByte()
    if byte &- UInt8(ascii: "0") <= 9 || byte == UInt8(ascii: "-") { return try scanNumber() }
    guard options.isTextual, byte == UInt8(ascii: "\"") else {
      try mismatch(expected)
      return nil
    }
    let start = cursor
    cursor += 1
    let token = try scanString()
    let end = cursor
    // The string's bytes as a text of their own: its quotes are not in the way of the grammar.
    guard let first = token.start, token.count > 0 else { return textualMismatch(expected, start) }
    let textLimit = limit
    defer { (cursor, limit) = (end, textLimit) }
    (cursor, limit) = (first, first + token.count)
    if let number = try? scanNumber(), cursor == limit { return number }
    return textualMismatch(expected, start)
  }

  @inline(never)
  private mutating func textualMismatch(_ expected: StaticString, _ start: UnsafePointer<UInt8>) -> ScannedNumber? {
    fail("type", "expected \(expected)", at: start - base)
    return nil
  }
}

/// The nearest `Float`, ties to even; infinity when the number is too large.
func nearestFloat(_ number: ScannedNumber) -> Float {
  let double = nearestDouble(number)
  // Rounding twice goes wrong only when the first rounding lands between two floats: all lost bits zero but the first.
  let lost = double.bitPattern & 0x1FFF_FFFF
  if lost != 0x1000_0000, double.magnitude >= Double(Float.leastNormalMagnitude) || double == 0 { return Float(double) }
  if double.magnitude > 1e39 { return Float(double) }
  let digits = DecimalDigits(number.lexeme)
  let kept = digits.digits.prefix(768)
  let isCut = kept.count < digits.digits.count
  let exponent = digits.exponent + digits.digits.count - kept.count - (isCut ? 1 : 0)
  let text = String(decoding: kept, as: UTF8.self) + (isCut ? "1" : "") + "e" + String(exponent)
  return Float((digits.isNegative ? "-" : "") + text) ?? Float(double)
}
