import TreatyJSON

/// A decimal number, `mantissa` × 10^`exponent`, in exact arithmetic: nil where 128 bits are not enough.
struct ExactDecimal {
  var mantissa: Int128
  var exponent: Int

  init(_ mantissa: Int128, _ exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
    while self.mantissa != 0, self.mantissa % 10 == 0 {
      self.mantissa /= 10
      self.exponent += 1
    }
    if mantissa == 0 { self.exponent = 0 }
  }

  init?(_ number: JSONNumber) {
    var mantissa: Int128 = 0
    var exponent = 0
    var written = 0
    var (isNegative, isDownward, part) = (false, false, 0)
    for byte in number.lexeme.utf8 {
      switch byte {
      case UInt8(ascii: "-"): if part == 2 { isDownward = true } else { isNegative = true }
      case UInt8(ascii: "."): part = 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"): part = 2
      case 0x30...0x39:
        if part == 2 {
          written = min(written * 10 + Int(byte & 15), 1_000_000)
        } else {
          let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
          if overflow || product > Int128.max / 4 { return nil }
          mantissa = product + Int128(byte & 15)
          if part == 1 { exponent -= 1 }
        }
      default: break
      }
    }
    self.init(isNegative ? -mantissa : mantissa, exponent + (isDownward ? -written : written))
  }

  var number: JSONNumber {
    if exponent >= 0, exponent <= 18 {
      var text = String(mantissa)
      if mantissa != 0 { text += String(repeating: "0", count: exponent) }
      return JSONNumber(uncheckedLexeme: text)
    }
    guard exponent < 0, exponent >= -30 else { return JSONNumber(uncheckedLexeme: "\(mantissa)e\(exponent)") }
    var digits = String(mantissa.magnitude)
    if digits.count <= -exponent { digits = String(repeating: "0", count: -exponent - digits.count + 1) + digits }
    let point = digits.index(digits.endIndex, offsetBy: exponent)
    return JSONNumber(uncheckedLexeme: (mantissa < 0 ? "-" : "") + digits[..<point] + "." + digits[point...])
  }

  /// Both over one power of ten.
  static func align(_ a: Self, _ b: Self) -> (Int128, Int128, exponent: Int)? {
    let exponent = min(a.exponent, b.exponent)
    guard let left = a.scaled(to: exponent), let right = b.scaled(to: exponent) else { return nil }
    return (left, right, exponent)
  }

  private func scaled(to wanted: Int) -> Int128? {
    guard exponent - wanted <= 38 else { return mantissa == 0 ? 0 : nil }
    var result = mantissa
    for _ in 0..<max(0, exponent - wanted) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  static func sum(_ a: Self, _ b: Self) -> Self? {
    guard let (left, right, exponent) = align(a, b) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Self(sum, exponent)
  }

  func times(_ factor: Int128) -> Self? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : Self(product, exponent)
  }

  /// The smallest number that both divide.
  static func leastMultiple(_ a: Self, _ b: Self) -> Self? {
    guard let (left, right, exponent) = align(a, b), left > 0, right > 0 else { return nil }
    var (x, y) = (left, right)
    while y != 0 { (x, y) = (y, x % y) }
    let (product, overflow) = (left / x).multipliedReportingOverflow(by: right)
    return overflow ? nil : Self(product, exponent)
  }

  /// How often a positive step goes into the number, rounded down, and whether it does so exactly.
  func count(of step: Self) -> (Int128, isExact: Bool)? {
    guard let (value, unit, _) = Self.align(self, step), unit > 0 else { return nil }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: unit)
    return (remainder < 0 ? quotient - 1 : quotient, remainder == 0)
  }
}
