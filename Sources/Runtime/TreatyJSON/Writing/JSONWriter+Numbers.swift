private let digitPairs: StaticString =
  """
  00010203040506070809101112131415161718192021222324252627282930313233343536373839\
  40414243444546474849505152535455565758596061626364656667686970717273747576777879\
  8081828384858687888990919293949596979899
  """

extension JSONWriter {
  /// Writes an integer of any width.
  @inlinable
  public mutating func integer<I: FixedWidthInteger>(_ value: I) {
    if let small = UInt64(exactly: value.magnitude) {
      integer(small, isNegative: value < 0)
    } else {
      number(JSONNumber(uncheckedLexeme: String(value)))
    }
  }

  @usableFromInline
  mutating func integer(_ magnitude: UInt64, isNegative: Bool) {
    reserve(24)
    separate()
    if isNegative { put(UInt8(ascii: "-")) }
    putDigits(magnitude)
    needsComma = true
  }

  /// At most twenty digits, two at a time from the last.
  @inline(__always)
  mutating func putDigits(_ value: UInt64) {
    let length = decimalLength(value)
    var out = base + count + length
    var rest = value
    while rest >= 100 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      out -= 2
      putPair(pair, out)
      rest = quotient
    }
    if rest >= 10 { putPair(rest, out - 2) } else { (out - 1).pointee = UInt8(truncatingIfNeeded: rest) &+ 0x30 }
    count &+= length
  }

  @inline(__always)
  private func putPair(_ pair: UInt64, _ out: UnsafeMutablePointer<UInt8>) {
    let source = UnsafeRawPointer(digitPairs.utf8Start + Int(truncatingIfNeeded: pair &* 2))
    UnsafeMutableRawPointer(out).storeBytes(of: source.loadUnaligned(as: UInt16.self), as: UInt16.self)
  }

  /// Writes the shortest decimal that reads back as the same number; infinity and NaN are failures.
  public mutating func double(_ value: Double) {
    guard value.isFinite else { return unwritable("number", "JSON has no number for \(value)") }
    let isNegative = value.sign == .minus
    if value == 0 { return integer(0, isNegative: isNegative) }
    decimal(ShortestDecimal(value), isNegative: isNegative)
  }

  /// Writes the shortest decimal that reads back as the same `Float`; infinity and NaN are failures.
  public mutating func float(_ value: Float) {
    guard value.isFinite else { return unwritable("number", "JSON has no number for \(value)") }
    let isNegative = value.sign == .minus
    if value == 0 { return integer(0, isNegative: isNegative) }
    decimal(ShortestDecimal(value), isNegative: isNegative)
  }

  /// The notation is ECMAScript's, as in RFC 8785 §3.2.2.3: an exponent below 10^-6 and from 10^21 on.
  @inline(__always)
  private mutating func decimal(_ value: ShortestDecimal, isNegative: Bool) {
    reserve(64)
    separate()
    needsComma = true
    if isNegative { put(UInt8(ascii: "-")) }
    var digits = value.digits
    var exponent = value.exponent
    while true {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      digits = quotient
      exponent += 1
    }
    let length = decimalLength(digits)
    // Where the point is, counted from the first digit.
    let point = length + exponent
    if point > 0, point <= 21 {
      if exponent >= 0 {
        putDigits(digits)
        for _ in 0..<exponent { put(UInt8(ascii: "0")) }
      } else {
        putDigits(digits)
        // The whole digits move one to the left of where the fraction is.
        insertPoint(after: point, of: length)
      }
    } else if point <= 0, point > -6 {
      put(UInt8(ascii: "0"))
      put(UInt8(ascii: "."))
      for _ in 0..<(-point) { put(UInt8(ascii: "0")) }
      putDigits(digits)
    } else {
      putDigits(digits)
      if length > 1 { insertPoint(after: 1, of: length) }
      put(UInt8(ascii: "e"))
      put(point > 0 ? UInt8(ascii: "+") : UInt8(ascii: "-"))
      putDigits(UInt64(truncatingIfNeeded: abs(point - 1)))
    }
  }

  /// Opens a gap for the point in the digits that were just put.
  @inline(__always)
  private mutating func insertPoint(after whole: Int, of length: Int) {
    let gap = base + (count - length + whole)
    // Seventeen digits at most: two words hold the fraction, and room for them was made, though they reach beyond it.
    let first = UnsafeRawPointer(gap).loadUnaligned(as: UInt64.self)
    let second = UnsafeRawPointer(gap + 8).loadUnaligned(as: UInt64.self)
    UnsafeMutableRawPointer(gap + 1).storeBytes(of: first, as: UInt64.self)
    UnsafeMutableRawPointer(gap + 9).storeBytes(of: second, as: UInt64.self)
    gap.pointee = UInt8(ascii: ".")
    count &+= 1
  }
}

private let powers: [UInt64] = [
  1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
  100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
  10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]

/// How many decimal digits a number has; one for zero.
@inline(__always)
func decimalLength(_ value: UInt64) -> Int {
  // log10 from log2 by a fixed-point product, which is right or one too small.
  let estimate = ((64 - (value | 1).leadingZeroBitCount) &* 1233) &>> 12
  return estimate + (value | 1 >= powers[estimate] ? 1 : 0)
}
