/// An integer as it was read.
@frozen @usableFromInline
struct ScannedInteger {
  @usableFromInline enum Outcome { case fits, isFractional, isTooLarge, isNoNumber }
  @usableFromInline var magnitude: UInt64
  @usableFromInline var isNegative: Bool
  @usableFromInline var outcome: Outcome
  /// The first byte of the value.
  @usableFromInline var offset: Int

  @usableFromInline
  init(_ magnitude: UInt64, isNegative: Bool, _ outcome: Outcome, offset: Int) {
    self.magnitude = magnitude
    self.isNegative = isNegative
    self.outcome = outcome
    self.offset = offset
  }

  /// The value when the type holds it.
  @inlinable @inline(__always)
  func value<I: FixedWidthInteger>(_: I.Type) -> I? {
    if !isNegative { return I(exactly: magnitude) }
    // The smallest integer has no positive twin.
    guard magnitude <= 1 << 63 else { return I.bitWidth > 64 ? I(exactly: magnitude).map { 0 - $0 } : nil }
    return I(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
  }
}

extension JSONReader {
  /// Consumes a number that should be an integer of at most 64 bits; another kind of value is recorded and skipped.
  @usableFromInline
  mutating func scanInteger() throws(JSONError) -> ScannedInteger {
    // Digits are added up without a check: at most nineteen are believed below, and so many always fit.
    let byte = try nextByte()
    let start = cursor
    var p = cursor
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { p += 1 }
    let first = p
    var magnitude: UInt64 = 0
    while p < limit {
      let digit = p.pointee &- UInt8(ascii: "0")
      if digit > 9 { break }
      magnitude = magnitude &* 10 &+ UInt64(digit)
      p += 1
    }
    let count = p - first
    // Nineteen digits cannot overflow; everything unusual takes the careful way.
    let isUsual = count > 0 && count <= 19 && (first.pointee != UInt8(ascii: "0") || count == 1)
    if isUsual, p == limit || !(p.pointee == UInt8(ascii: ".") || p.pointee | 0x20 == UInt8(ascii: "e")) {
      cursor = p
      return ScannedInteger(magnitude, isNegative: isNegative, .fits, offset: start - base)
    }
    return try scanUnusualInteger()
  }

  /// `1.0` and `1e2` are integers (JSON Schema 2020-12 §6.1.1).
  @inline(never)
  private mutating func scanUnusualInteger() throws(JSONError) -> ScannedInteger {
    let offset = cursor - base
    guard let number = try numberToken("integer") else {
      return ScannedInteger(0, isNegative: false, .isNoNumber, offset: offset)
    }
    var decimal = DecimalDigits(number.lexeme)
    let isNegative = decimal.isNegative
    decimal.isNegative = false
    if decimal.exponent < 0 { return ScannedInteger(0, isNegative: isNegative, .isFractional, offset: offset) }
    guard let magnitude = decimal.integer(UInt64.self) else {
      return ScannedInteger(0, isNegative: isNegative, .isTooLarge, offset: offset)
    }
    return ScannedInteger(magnitude, isNegative: isNegative, .fits, offset: offset)
  }

  /// Records why a number is no integer of that type.
  @usableFromInline @inline(never)
  mutating func failInteger(_ token: ScannedInteger, _ type: String) {
    switch token.outcome {
    case .isNoNumber: break  // recorded
    case .isFractional: fail("type", "expected integer, found number", at: token.offset)
    case .fits, .isTooLarge: fail("format", "the integer does not fit \(type)", at: token.offset)
    }
  }
}
