/// A decimal number in its one normal form: significant digits without outer zeros, times a power of ten.
struct DecimalDigits: Hashable {
  var isNegative = false
  /// ASCII digits, neither beginning nor ending in zero; empty for zero.
  var digits: [UInt8] = []
  /// The power of ten of the last digit; zero for zero.
  var exponent = 0

  /// Takes a JSON number's text.
  init(_ lexeme: String) {
    var lexeme = lexeme
    self = lexeme.withUTF8 { DecimalDigits($0) }
  }

  /// Exponents beyond ±10^15 count as that: no memory holds the digits that would make such numbers differ in anything else.
  init(_ lexeme: UnsafeBufferPointer<UInt8>) {
    digits.reserveCapacity(lexeme.count)
    var explicit = 0
    var isDownward = false
    var afterPoint = 0
    var part = 0  // 0 whole digits, 1 fraction, 2 exponent
    for byte in lexeme {
      switch byte {
      case UInt8(ascii: "-"): if part == 2 { isDownward = true } else { isNegative = true }
      case UInt8(ascii: "."): part = 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"): part = 2
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if part == 2 {
          explicit = min(explicit &* 10 &+ Int(byte & 15), 1_000_000_000_000_000)
        } else {
          if part == 1 { afterPoint += 1 }
          if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
        }
      default: break
      }
    }
    exponent = (isDownward ? -explicit : explicit) - afterPoint
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    // Minus zero is zero.
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  /// Whether the value has no fraction.
  var isWhole: Bool { exponent >= 0 }

  /// The value as an integer, exactly or not at all.
  func integer<I: FixedWidthInteger>(_: I.Type) -> I? {
    if digits.isEmpty { return 0 }
    // More digits than any fixed width integer has: not worth the multiplications.
    guard exponent >= 0, exponent <= I.bitWidth, digits.count <= I.bitWidth else { return nil }
    var value: I = 0
    for index in 0..<(digits.count + exponent) {
      let digit = index < digits.count ? I(truncatingIfNeeded: digits[index] & 15) : 0
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      // Negative numbers grow downward: the smallest one has no positive twin.
      let (sum, carry) =
        isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }

  /// Exact: the digits are folded modulo the divisor's, so that length costs time linearly and memory not at all.
  func isMultiple(of divisor: DecimalDigits) -> Bool {
    if divisor.digits.isEmpty { return false }
    if digits.isEmpty { return true }
    // Without trailing zeros a number has no factor of ten to give.
    let shift = exponent - divisor.exponent
    guard shift >= 0, divisor.digits.count <= 18 else { return false }
    let modulus = divisor.digits.reduce(0 as UInt64) { $0 * 10 + UInt64($1 & 15) }
    func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
      modulus.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
    }
    var remainder = digits.reduce(0 as UInt64) { (product($0, 10) + UInt64($1 & 15)) % modulus }
    var power = 10 % modulus
    var left = shift
    while left > 0 {
      if left & 1 == 1 { remainder = product(remainder, power) }
      power = product(power, power)
      left >>= 1
    }
    return remainder == 0
  }
}

extension DecimalDigits: CustomStringConvertible {
  /// One text for all spellings of a number: `-15e-1`.
  var description: String {
    (isNegative ? "-" : "") + (digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)) + "e\(exponent)"
  }
}

extension DecimalDigits: Comparable {
  /// Exact, without multiplying out any power of ten.
  static func < (a: DecimalDigits, b: DecimalDigits) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.isSmaller(than: a) : a.isSmaller(than: b)
  }

  /// Of two numbers without their signs.
  private func isSmaller(than other: DecimalDigits) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    let (mine, others) = (digits.count + exponent, other.digits.count + other.exponent)
    // Neither begins nor ends in zero: the place of the first digit decides, then the digits from the left.
    return mine == others ? digits.lexicographicallyPrecedes(other.digits) : mine < others
  }
}
