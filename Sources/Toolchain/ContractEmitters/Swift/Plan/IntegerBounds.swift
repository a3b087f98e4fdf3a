import ContractModel
import TreatyJSON

/// A number rule as integers see it: fractions rounded inwards, everything clamped to the type's range.
struct IntegerBounds {
  private var low: Int128?
  private var high: Int128?
  private(set) var multipleOf: Int128?
  private let own: ClosedRange<Int128>

  init(_ rule: NumberRule, _ format: IntegerFormat) {
    own =
      switch format {
      case .int32: Int128(Int32.min)...Int128(Int32.max)
      case .plain, .int64: Int128(Int64.min)...Int128(Int64.max)
      case .uint64: 0...Int128(UInt64.max)
      case .int128, .unlimited: Int128.min...Int128.max
      }
    if let bound = rule.minimum { low = Self.ceiling(bound) }
    if let bound = rule.exclusiveMinimum { low = max(low ?? .min, Self.above(bound)) }
    if let bound = rule.maximum { high = Self.floor(bound) }
    if let bound = rule.exclusiveMaximum { high = min(high ?? .max, Self.below(bound)) }
    if let step = rule.multipleOf.flatMap({ $0.integer(Int128.self) }), step > 1, own.contains(step) {
      multipleOf = step
    }
    low = low.map { min(max($0, own.lowerBound), own.upperBound) }
    high = high.map { min(max($0, own.lowerBound), own.upperBound) }
    if low == own.lowerBound { low = nil }
    if high == own.upperBound { high = nil }
    // An empty range traps; the reader warned already that nothing fits. Both bounds stay checked as far as they can be.
    if let low, let high, low > high { self.high = low }
  }

  /// `1...100`, `0...Int.max`, or nil when every value of the type is allowed.
  func range(_ type: String) -> String? {
    guard low != nil || high != nil else { return nil }
    return "\(low.map { "\($0)" } ?? type + ".min")...\(high.map { "\($0)" } ?? type + ".max")"
  }

  func allows(_ value: Int128) -> Bool {
    own.contains(value) && value >= (low ?? value) && value <= (high ?? value)
      && (multipleOf.map { value % $0 == 0 } ?? true)
  }

  private static func ceiling(_ number: JSONNumber) -> Int128 {
    number.integer(Int128.self) ?? clamp(number, .up)
  }
  private static func floor(_ number: JSONNumber) -> Int128 {
    number.integer(Int128.self) ?? clamp(number, .down)
  }
  private static func above(_ number: JSONNumber) -> Int128 {
    let floor = floor(number)
    return floor == .max ? floor : floor + 1
  }
  private static func below(_ number: JSONNumber) -> Int128 {
    let ceiling = ceiling(number)
    return ceiling == .min ? ceiling : ceiling - 1
  }
  private static func clamp(_ number: JSONNumber, _ rule: FloatingPointRoundingRule) -> Int128 {
    if number >= JSONNumber(Int128.max) { return .max }
    if number <= JSONNumber(Int128.min) { return .min }
    return Int128((number.double ?? 0).rounded(rule))
  }
}
