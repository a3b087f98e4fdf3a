extension JSONReader {
  /// Consumes a number (RFC 8259 §6).
  @inline(__always)
  mutating func scanNumber() throws(JSONError) -> ScannedNumber {
    let start = cursor
    let limit = limit
    var p = start
    var isNegative = false
    if p < limit, p.pointee == UInt8(ascii: "-") {
      isNegative = true
      p += 1
    }
    guard p < limit else { throw error(.unexpectedEnd, at: limit) }
    let firstDigit = p
    var digits: UInt64 = 0
    var byte = p.pointee &- UInt8(ascii: "0")
    guard byte <= 9 else { throw error(p == start ? .unexpectedByte : .invalidNumber, at: p) }
    if byte == 0 {
      p += 1
      if p < limit, p.pointee &- UInt8(ascii: "0") <= 9 { throw error(.invalidNumber, at: p) }
    } else {
      repeat {
        digits = digits &* 10 &+ UInt64(byte)
        p += 1
        guard p < limit else { break }
        byte = p.pointee &- UInt8(ascii: "0")
      } while byte <= 9
    }
    var digitCount = p - firstDigit
    var exponent = 0
    if p < limit, p.pointee == UInt8(ascii: ".") {
      p += 1
      let fraction = p
      while limit - p >= 8, let eight = eightDigits(word(at: p)) {
        digits = digits &* 100_000_000 &+ eight
        p += 8
      }
      while p < limit, p.pointee &- UInt8(ascii: "0") <= 9 {
        digits = digits &* 10 &+ UInt64(p.pointee &- UInt8(ascii: "0"))
        p += 1
      }
      guard p > fraction else { throw error(p < limit ? .invalidNumber : .unexpectedEnd, at: p) }
      exponent = fraction - p
      digitCount -= exponent
    }
    if p < limit, p.pointee | 0x20 == UInt8(ascii: "e") { exponent &+= try scanExponent(&p) }
    var isExact = digitCount <= 19
    if !isExact {
      // Leading zeros are no digits.
      var q = firstDigit
      while q < p, q.pointee == UInt8(ascii: "0") || q.pointee == UInt8(ascii: ".") {
        if q.pointee == UInt8(ascii: "0") { digitCount -= 1 }
        q += 1
      }
      isExact = digitCount <= 19
    }
    cursor = p
    return ScannedNumber(
      start: start, end: p, digits: digits, exponent: exponent, isNegative: isNegative, isExact: isExact)
  }

  @inline(never)
  private func scanExponent(_ p: inout UnsafePointer<UInt8>) throws(JSONError) -> Int {
    p += 1
    var isDownward = false
    if p < limit, p.pointee == UInt8(ascii: "-") || p.pointee == UInt8(ascii: "+") {
      isDownward = p.pointee == UInt8(ascii: "-")
      p += 1
    }
    let first = p
    var value = 0
    while p < limit, p.pointee &- UInt8(ascii: "0") <= 9 {
      // No memory holds the digits that would bring such a number back into range.
      value = min(value &* 10 &+ Int(p.pointee &- UInt8(ascii: "0")), 1_000_000_000_000_000)
      p += 1
    }
    guard p > first else { throw error(p < limit ? .invalidNumber : .unexpectedEnd, at: p) }
    return isDownward ? -value : value
  }
}

/// The value of eight ASCII digits; nil when one is none.
@inline(__always)
func eightDigits(_ word: UInt64) -> UInt64? {
  let high = word & 0xF0F0_F0F0_F0F0_F0F0
  let carried = (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
  guard high == 0x3030_3030_3030_3030, carried == high else { return nil }
  // Pairs, then fours, then all eight: three multiplications.
  var value = word & 0x0F0F_0F0F_0F0F_0F0F
  value = (value &* 10 &+ value &>> 8) & 0x00FF_00FF_00FF_00FF
  value = (value &* 100 &+ value &>> 16) & 0x0000_FFFF_0000_FFFF
  return (value &* 10_000 &+ value &>> 32) & 0xFFFF_FFFF
}
