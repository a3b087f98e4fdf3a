/// A decimal: digits times a power of ten.
///
/// The digits may end in zeros; who prints them decides about that.
struct ShortestDecimal {
  var digits: UInt64
  var exponent: Int
}

extension ShortestDecimal {
  /// The shortest decimal that reads back as `value`, the nearest of those; for finite values that are not zero.
  @inline(__always)
  init(_ value: Double) {
    self.init(
      fraction: value.significandBitPattern, power: Int(value.exponentBitPattern), fractionBits: 52, bias: 1075)
  }

  @inline(__always)
  init(_ value: Float) {
    self.init(
      fraction: UInt64(value.significandBitPattern), power: Int(value.exponentBitPattern), fractionBits: 23, bias: 150)
  }

  /// Giulietti, "The Schubfach way to render doubles" (2020): the decimals inside the rounding interval, at two scales.
  @inline(__always)
  init(fraction: UInt64, power: Int, fractionBits: Int, bias: Int) {
    let c = power == 0 ? fraction : fraction | 1 << UInt64(fractionBits)
    let q = power == 0 ? 1 - bias : power - bias
    // Small whole numbers are their own shortest form.
    if q <= 0, -q <= fractionBits, c & ((1 << UInt64(-q)) - 1) == 0 {
      (digits, exponent) = (c >> UInt64(-q), 0)
      return
    }
    // At a power of two the lower neighbour is half as far.
    let isCloser = fraction == 0 && power > 1
    let open: UInt64 = c & 1
    let k = (q &* 1_262_611 &- (isCloser ? 524_031 : 0)) >> 22
    let h = UInt64(truncatingIfNeeded: q + (-k &* 1_741_647) >> 19 + 1)
    let index = 2 * (-k - firstPowerOfTen)
    let high = powersOfTen[index]
    // The algorithm asks for powers rounded up; the table rounds down those that are not exact and not reciprocals.
    let low = powersOfTen[index + 1] &+ (-k > 55 ? 1 : 0)
    let lower = ShortestDecimal.rounded(high, low, (4 * c - 2 + (isCloser ? 1 : 0)) << h) + open
    let middle = ShortestDecimal.rounded(high, low, (4 * c) << h)
    let upper = ShortestDecimal.rounded(high, low, (4 * c + 2) << h) - open
    let s = middle / 4
    if s >= 10 {
      let tens = s / 10
      let below = lower <= 40 * tens
      let above = 40 * tens + 40 <= upper
      if below != above {
        (digits, exponent) = (tens + (above ? 1 : 0), k + 1)
        return
      }
    }
    let below = lower <= 4 * s
    let above = 4 * s + 4 <= upper
    let up = below != above ? above : middle > 4 * s + 2 || (middle == 4 * s + 2 && s & 1 == 1)
    (digits, exponent) = (s + (up ? 1 : 0), k)
  }

  /// The product's top word, its last bit set when anything below it is: rounding to odd keeps every comparison right.
  @inline(__always)
  private static func rounded(_ high: UInt64, _ low: UInt64, _ factor: UInt64) -> UInt64 {
    let x = factor.multipliedFullWidth(by: low).high
    let y = factor.multipliedFullWidth(by: high)
    let (sum, carry) = y.low.addingReportingOverflow(x)
    return (y.high &+ (carry ? 1 : 0)) | (sum > 1 ? 1 : 0)
  }
}
