import ContractModel
import TreatyJSON

/// A number rule as integers see it: fractions rounded inwards, everything clamped to the type's range.
struct IntegerBounds {
  private var low: Int64?
  private var high: Int64?
  private(set) var multipleOf: Int64?
  private let is32: Bool

  init(_ rule: NumberRule, is32: Bool) {
    self.is32 = is32
    if let bound = rule.minimum { low = Self.ceiling(bound) }
    if let bound = rule.exclusiveMinimum { low = max(low ?? .min, Self.above(bound)) }
    if let bound = rule.maximum { high = Self.floor(bound) }
    if let bound = rule.exclusiveMaximum { high = min(high ?? .max, Self.below(bound)) }
    if let step = rule.multipleOf.flatMap({ Int64($0.lexeme) ?? Int64(exactly: Double($0.lexeme) ?? 0.5) }), step > 1 {
      multipleOf = step
    }
    let (smallest, largest) = is32 ? (Int64(Int32.min), Int64(Int32.max)) : (Int64.min, Int64.max)
    low = low.map { min(max($0, smallest), largest) }
    high = high.map { min(max($0, smallest), largest) }
    if low == smallest { low = nil }
    if high == largest { high = nil }
    // An empty range traps; the reader warned already that nothing fits. Both bounds stay checked as far as they can be.
    if let low, let high, low > high { self.high = low }
  }

  /// `1...100`, `0...Int.max`, or nil when every value of the type is allowed.
  func range(_ type: String) -> String? {
    guard low != nil || high != nil else { return nil }
    return "\(low.map(String.init) ?? type + ".min")...\(high.map(String.init) ?? type + ".max")"
  }

  func allows(_ value: Int64) -> Bool {
    let own: ClosedRange<Int64> = is32 ? Int64(Int32.min)...Int64(Int32.max) : Int64.min...Int64.max
    return own.contains(value) && value >= (low ?? value) && value <= (high ?? value)
      && (multipleOf.map { value % $0 == 0 } ?? true)
  }

  private static func ceiling(_ number: JSONNumber) -> Int64 {
    Int64(number.lexeme) ?? clamp((Double(number.lexeme) ?? 0).rounded(.up))
  }
  private static func floor(_ number: JSONNumber) -> Int64 {
    Int64(number.lexeme) ?? clamp((Double(number.lexeme) ?? 0).rounded(.down))
  }
  private static func above(_ number: JSONNumber) -> Int64 {
    let floor = floor(number)
    return floor == .max ? floor : floor + 1
  }
  private static func below(_ number: JSONNumber) -> Int64 {
    let ceiling = ceiling(number)
    return ceiling == .min ? ceiling : ceiling - 1
  }
  private static func clamp(_ value: Double) -> Int64 {
    if value.isNaN { return 0 }
    if value >= 9.2e18 { return .max }
    if value <= -9.2e18 { return .min }
    return Int64(value)
  }
}
