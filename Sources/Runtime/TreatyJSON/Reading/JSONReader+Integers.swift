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
