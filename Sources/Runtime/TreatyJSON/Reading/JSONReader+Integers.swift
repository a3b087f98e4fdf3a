extension JSONReader {
  /// Reads an integer; one that the type does not hold is the failure `format`, it never wraps.
  @inlinable
  public mutating func integer<I: FixedWidthInteger & Sendable>(_: I.Type) throws(JSONError) -> I? {
    if I.bitWidth > 64 { return try wideInteger(I.self) }
    let token = try scanInteger()
    if token.outcome == .fits, let value = token.value(I.self) { return value }
    failInteger(token, "\(I.self)")
    return nil
  }

  /// Reads an integer inside `range` (`minimum`, `maximum`), a multiple of `multipleOf` when that is given.
  @inlinable
  public mutating func integer<I: FixedWidthInteger & Sendable>(
    _: I.Type, in range: ClosedRange<I>, multipleOf: I? = nil
  ) throws(JSONError) -> I? {
    let offset = self.offset
    guard let value = try integer(I.self) else { return nil }
    if value < range.lowerBound {
      fail("minimum", "less than \(range.lowerBound)", at: offset)
    } else if value > range.upperBound {
      fail("maximum", "greater than \(range.upperBound)", at: offset)
    } else if let multipleOf, !value.isMultiple(of: multipleOf) {
      fail("multipleOf", "not a multiple of \(multipleOf)", at: offset)
    } else {
      return value
    }
    return nil
  }

  /// Reads an integer that is a multiple of `multipleOf`.
  @inlinable
  public mutating func integer<I: FixedWidthInteger & Sendable>(_: I.Type, multipleOf: I) throws(JSONError) -> I? {
    try integer(I.self, in: I.min...I.max, multipleOf: multipleOf)
  }

  /// Reads an integer of any size as it was written; `1.0` and `1e2` are integers. Bounds are decimal numbers.
  public mutating func integer(
    minimum: StaticString? = nil, maximum: StaticString? = nil, exclusiveMinimum: StaticString? = nil,
    exclusiveMaximum: StaticString? = nil, multipleOf: StaticString? = nil
  ) throws(JSONError) -> JSONNumber? {
    func bound(_ text: StaticString?) -> JSONNumber? { text.map { JSONNumber(uncheckedLexeme: $0.description) } }
    let offset = self.offset
    guard let token = try numberToken("integer") else { return nil }
    let value = JSONNumber(uncheckedLexeme: String(decoding: token.lexeme, as: UTF8.self))
    let mark = failureCount
    if !value.isWhole { fail("type", "expected integer, found number", at: offset) }
    if let low = bound(minimum), value < low { fail("minimum", "less than \(low)", at: offset) }
    if let high = bound(maximum), high < value { fail("maximum", "greater than \(high)", at: offset) }
    if let low = bound(exclusiveMinimum), value <= low {
      fail("exclusiveMinimum", "not greater than \(low)", at: offset)
    }
    if let high = bound(exclusiveMaximum), high <= value {
      fail("exclusiveMaximum", "not less than \(high)", at: offset)
    }
    if let step = bound(multipleOf), !value.isMultiple(of: step) {
      fail("multipleOf", "not a multiple of \(step)", at: offset)
    }
    return failureCount == mark ? value : nil
  }

  @usableFromInline
  mutating func wideInteger<I: FixedWidthInteger>(_: I.Type) throws(JSONError) -> I? {
    _ = try nextByte()
    let offset = cursor - base
    guard let number = try numberToken("integer") else { return nil }
    let decimal = DecimalDigits(number.lexeme)
    if let value = decimal.integer(I.self) { return value }
    let outcome: ScannedInteger.Outcome = decimal.exponent < 0 ? .isFractional : .isTooLarge
    failInteger(ScannedInteger(0, isNegative: false, outcome, offset: offset), "\(I.self)")
    return nil
  }
}
