/// Up to 19 digits of a decimal number and its power of ten.
@frozen @usableFromInline
struct ScannedNumber {
  @usableFromInline var start: UnsafePointer<UInt8>
  @usableFromInline var end: UnsafePointer<UInt8>
  /// The digits as one integer; meaningless when `isExact` is false.
  @usableFromInline var digits: UInt64
  @usableFromInline var exponent: Int
  @usableFromInline var isNegative: Bool
  /// No more than 19 significant digits.
  @usableFromInline var isExact: Bool

  @usableFromInline var lexeme: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: end - start) }
}

private let exactPowers: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]

/// The nearest `Double`, ties to even; infinity when the number is too large.
@inline(__always)
func nearestDouble(_ number: ScannedNumber) -> Double {
  // Clinger: both operands are exact, so that one operation rounds correctly.
  if number.isExact, number.digits <= 1 << 53, (-22...22).contains(number.exponent) {
    let digits = Double(number.digits)
    let value = number.exponent < 0 ? digits / exactPowers[-number.exponent] : digits * exactPowers[number.exponent]
    return number.isNegative ? -value : value
  }
  return roundedDouble(number)
}

@inline(never)
func roundedDouble(_ number: ScannedNumber) -> Double {
  guard number.isExact, let magnitude = eiselLemire(number.digits, number.exponent) else {
    return exactDouble(DecimalDigits(number.lexeme))
  }
  return number.isNegative ? -magnitude : magnitude
}

/// Lemire, "Number Parsing at a Gigabyte per Second" (2021): one or two products of 64×128 bits; nil in the rare undecided case.
func eiselLemire(_ digits: UInt64, _ exponent: Int) -> Double? {
  if digits == 0 || exponent < -342 { return 0 }
  if exponent > 308 { return .infinity }
  let shift = digits.leadingZeroBitCount
  let normal = digits << UInt64(shift)
  let index = 2 * (exponent - firstPowerOfTen)
  var (high, low) = normal.multipliedFullWidth(by: powersOfTen[index])
  // 55 bits decide: 53, one to round with, one lost to the product's own normalization.
  if high & 0x1FF == 0x1FF {
    let second = normal.multipliedFullWidth(by: powersOfTen[index + 1])
    let (sum, carry) = low.addingReportingOverflow(second.high)
    low = sum
    if carry { high &+= 1 }
    // The next bits of the power could still carry into what decides.
    if low == .max, !(-27...55).contains(exponent) { return nil }
  }
  let upperBit = Int(high >> 63)
  var mantissa = high >> UInt64(upperBit + 64 - 52 - 3)
  // floor(log2(10^exponent)) by a fixed-point product.
  var power = ((152_170 + 65_536) &* exponent) >> 16 + 63 + upperBit - shift + 1023
  if power <= 0 {
    // Subnormal.
    if -power + 1 >= 64 { return 0 }
    mantissa >>= UInt64(-power + 1)
    mantissa += mantissa & 1
    mantissa >>= 1
    return Double(bitPattern: mantissa)
  }
  // Exactly between two doubles: round to even, not up.
  if low <= 1, (-4...23).contains(exponent), mantissa & 3 == 1, mantissa << UInt64(upperBit + 64 - 52 - 3) == high {
    mantissa &= ~1
  }
  mantissa += mantissa & 1
  mantissa >>= 1
  if mantissa >= 2 << 52 {
    mantissa = 1 << 52
    power += 1
  }
  if power >= 0x7FF { return .infinity }
  return Double(bitPattern: (mantissa & ~(1 << 52)) | UInt64(power) << 52)
}

/// Any number of digits, any exponent, by the standard library's own exact conversion, given a bounded text.
func exactDouble(_ number: DecimalDigits) -> Double {
  let sign = number.isNegative ? "-" : ""
  // No two neighbours are told apart after their 768th digit: what follows only says "a little more".
  let kept = number.digits.prefix(768)
  let isCut = kept.count < number.digits.count
  let exponent = number.exponent + number.digits.count - kept.count - (isCut ? 1 : 0)
  let text = sign + String(decoding: kept, as: UTF8.self) + (isCut ? "1" : "")
  if number.digits.isEmpty { return number.isNegative ? -0.0 : 0 }
  let leading = exponent + kept.count + (isCut ? 1 : 0)
  if leading > 310 { return number.isNegative ? -.infinity : .infinity }
  if leading < -330 { return number.isNegative ? -0.0 : 0 }
  return Double(text + "e" + String(exponent)) ?? .nan
}

/// The nearest `Double` to a JSON number's text.
func nearestDouble(_ lexeme: String) -> Double {
  let number = DecimalDigits(lexeme)
  guard !number.digits.isEmpty else { return lexeme.utf8.first == UInt8(ascii: "-") ? -0.0 : 0 }
  if number.digits.count <= 19 {
    let digits = number.digits.reduce(0 as UInt64) { $0 &* 10 &+ UInt64($1 & 15) }
    if let magnitude = eiselLemire(digits, number.exponent) { return number.isNegative ? -magnitude : magnitude }
  }
  return exactDouble(number)
}
