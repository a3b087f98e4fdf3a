import TreatyJSON

/// A decimal as whole digits and a power of ten: what `Decimal` holds, at most 38 digits.
struct DecimalParts {
  var isNegative = false
  var digits: UInt128 = 0
  var exponent = 0

  private static let limit: UInt128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  /// Takes a JSON number apart; nil when it has more digits or a larger power than a `Decimal` keeps exactly.
  init?(_ lexeme: UnsafeBufferPointer<UInt8>) {
    var index = 0
    if Timestamp.byte(lexeme, 0) == UInt8(ascii: "-") {
      isNegative = true
      index = 1
    }
    var isFraction = false
    // Zeros count only once another digit follows them: `1.000…0` is one digit.
    var pendingZeros = 0
    var sawDigit = false
    while index < lexeme.count {
      let byte = lexeme[index]
      if byte == UInt8(ascii: ".") {
        guard !isFraction else { return nil }
        isFraction = true
      } else if byte &- UInt8(ascii: "0") <= 9 {
        sawDigit = true
        if isFraction { exponent -= 1 }
        if byte == UInt8(ascii: "0") {
          pendingZeros += 1
        } else {
          guard append(zeros: pendingZeros), append(UInt128(byte - UInt8(ascii: "0"))) else { return nil }
          pendingZeros = 0
        }
      } else {
        break
      }
      index += 1
    }
    guard sawDigit else { return nil }
    if index < lexeme.count {
      guard let written = Self.exponent(lexeme, index) else { return nil }
      exponent += written
    }
    if digits == 0 {
      (isNegative, exponent) = (false, 0)
      return
    }
    // `Decimal` keeps no zeros at the end either: 1.50 is 1.5 in it.
    exponent += pendingZeros
    guard -128...127 ~= exponent else { return nil }
  }

  private mutating func append(zeros: Int) -> Bool {
    guard digits != 0 else { return true }
    let before = digits
    for _ in 0..<zeros where !append(0) {
      digits = before
      return false
    }
    return true
  }

  private mutating func append(_ digit: UInt128) -> Bool {
    let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
    guard !overflow, product + digit < Self.limit else { return false }
    digits = product + digit
    return true
  }

  /// What follows the digits: `e+10`. Nil when it is something else, or absurdly large.
  private static func exponent(_ lexeme: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard lexeme[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    var index = start + 1
    let sign = Timestamp.byte(lexeme, index)
    if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
    guard index < lexeme.count else { return nil }
    var value = 0
    while index < lexeme.count {
      let digit = lexeme[index] &- UInt8(ascii: "0")
      guard digit <= 9, value < 100_000 else { return nil }
      value = value * 10 + Int(digit)
      index += 1
    }
    return sign == UInt8(ascii: "-") ? -value : value
  }

  init(_ value: Decimal) {
    isNegative = value.isSignMinus
    if Self.knowsLayout {
      (digits, exponent) = Self.inMemory(value)
      return
    }
    exponent = value.exponent
    digits = UInt128(value.significand.magnitude.description) ?? 0
  }

  /// `Decimal` shows its digits only by its slow `description`. Its memory is Apple's `NSDecimal` everywhere so far, the
  /// exponent first and the digits from the fifth byte on; one look at a known value says whether it still is.
  private static let knowsLayout: Bool = {
    guard MemoryLayout<Decimal>.size == 20 else { return false }
    let known = Decimal(sign: .minus, exponent: -2, significand: Decimal(1_234_567_890_123_456_789 as UInt64))
    return inMemory(known) == (1_234_567_890_123_456_789, -2)
  }()

  private static func inMemory(_ value: Decimal) -> (UInt128, Int) {
    withUnsafeBytes(of: value) { bytes in
      guard bytes.count >= 20 else { return (0, 0) }
      var digits: UInt128 = 0
      for word in (0..<8).reversed() {
        digits = digits << 16 | UInt128(bytes.loadUnaligned(fromByteOffset: 4 + 2 * word, as: UInt16.self))
      }
      return (digits, Int(bytes.load(as: Int8.self)))
    }
  }

  var decimal: Decimal {
    let base: UInt128 = 10_000_000_000_000_000_000
    let (high, low) = digits.quotientAndRemainder(dividingBy: base)
    var significand = Decimal(UInt64(truncatingIfNeeded: low))
    if high > 0 {
      significand += Decimal(UInt64(truncatingIfNeeded: high)) * Decimal(UInt64(truncatingIfNeeded: base))
    }
    if exponent == 0, !isNegative { return significand }
    return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: significand)
  }

  /// The number as JSON writes it, without an exponent where that stays short.
  func withText<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { out in
      // Written from the end: the digits come in that order.
      var start = out.count
      func put(_ byte: UInt8) {
        start -= 1
        out[start] = byte
      }
      func putNumber(_ value: Int) {
        var rest = value
        repeat {
          put(UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0"))
          rest /= 10
        } while rest > 0
      }
      var zeros = 0
      if exponent > 20 {
        putNumber(exponent)
        put(UInt8(ascii: "e"))
      } else {
        zeros = max(exponent, 0)
      }
      for _ in 0..<zeros { put(UInt8(ascii: "0")) }
      var rest = digits
      var places = -exponent
      repeat {
        if rest <= UInt128(UInt64.max) {
          // Nearly all numbers are here from the beginning: a division by ten is then cheap.
          var small = UInt64(truncatingIfNeeded: rest)
          repeat {
            put(UInt8(truncatingIfNeeded: small % 10) + UInt8(ascii: "0"))
            small /= 10
            places -= 1
            if places == 0 { put(UInt8(ascii: ".")) }
          } while small > 0 || places >= 0
          rest = 0
        } else {
          put(UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0"))
          rest /= 10
          places -= 1
          if places == 0 { put(UInt8(ascii: ".")) }
        }
      } while rest > 0
      if isNegative { put(UInt8(ascii: "-")) }
      return body(UnsafeBufferPointer(rebasing: out[start...]))
    }
  }
}
