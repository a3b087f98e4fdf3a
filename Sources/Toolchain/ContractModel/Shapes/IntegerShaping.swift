import TreatyJSON

extension ShapeResolver {
  /// The narrowest type that holds every number the contract names: bounds, and the default.
  func integerFormat(_ merge: Merge) -> IntegerFormat {
    integerFormat(merge.format, merge.number, initial: merge.schemas.compactMap { $0.annotations?.initial?.number })
  }

  func integerFormat(_ format: String?, _ rule: NumberRule, initial: [JSONNumber]) -> IntegerFormat {
    switch format {
    case "int32": return .int32
    case "int64": return .int64
    case "uint64": return .uint64
    default: break
    }
    var named = [rule.minimum, rule.maximum].compactMap { $0.map(Self.meant) }
    // An exclusive bound is not itself a value.
    named += [(rule.exclusiveMinimum, 1), (rule.exclusiveMaximum, -1)].compactMap { bound, step in
      bound.map { bound in bound.integer(Int128.self).map { JSONNumber($0 &+ step) } ?? bound }
    }
    named += initial
    return Self.format(of: named, isUnsigned: rule.lowest.map { $0.bound >= JSONNumber(0) } ?? false)
  }

  /// The narrowest type that holds all of these.
  static func format(of numbers: [JSONNumber], isUnsigned: Bool) -> IntegerFormat {
    func hold<I: FixedWidthInteger>(_: I.Type) -> Bool {
      numbers.allSatisfy { $0 >= JSONNumber(I.min) && $0 <= JSONNumber(I.max) }
    }
    if hold(Int64.self) { return .plain }
    if isUnsigned, hold(UInt64.self) { return .uint64 }
    return hold(Int128.self) ? .int128 : .unlimited
  }

  /// Tools whose numbers are all doubles write the limits of 64 bits so: they mean those limits.
  private static func meant(_ bound: JSONNumber) -> JSONNumber {
    switch bound.lexeme {
    case "9223372036854776000": JSONNumber(Int64.max)
    case "-9223372036854776000": JSONNumber(Int64.min)
    case "18446744073709552000": JSONNumber(UInt64.max)
    default: bound
    }
  }
}
