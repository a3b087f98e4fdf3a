import ContractModel
import TreatyJSON

extension FlatSchema {
  /// Takes away what says nothing beside the rest: a length of at least 0, an enumerated value that is too long.
  mutating func normalise() {
    if minLength ?? 0 <= 0 { minLength = nil }
    if minItems ?? 0 <= 0 { minItems = nil }
    if minProperties ?? 0 <= required.count { minProperties = nil }
    if contains.isEmpty { (minContains, maxContains) = (nil, nil) }
    if isInteger { (lower, upper) = (whole(lower, 1), whole(upper, -1)) }
    if let all = values {
      let kept = all.filter(holds)
      values = kept
      types = kept.reduce(into: TypeSet()) { $0.formUnion(Self.kind($1)) }
      // What bounds texts and numbers has been applied to the values.
      (minLength, maxLength, lower, upper) = (nil, nil, nil, nil)
      multiples = []
    }
    if types.isDisjoint(with: .string) {
      (minLength, maxLength, patterns) = (nil, nil, [])
      (contentEncoding, contentMediaType, contentSchema) = (nil, nil, nil)
    }
    if types.isDisjoint(with: [.integer, .number]) { (lower, upper, multiples) = (nil, nil, []) }
    if types.isDisjoint(with: .array) { clearArrays() }
    if types.isDisjoint(with: .object) { clearObjects() }
  }

  /// `exclusiveMinimum: 0` of integers is `minimum: 1`.
  private func whole(_ bound: Bound?, _ step: Int64) -> Bound? {
    guard let bound, bound.isExclusive, let value = bound.value.int64 else { return bound }
    let (next, isTooFar) = value.addingReportingOverflow(step)
    return isTooFar ? bound : Bound(value: JSONNumber(next), isExclusive: false)
  }

  private func holds(_ value: JSONValue) -> Bool {
    guard types.contains(Self.kind(value)) || (value.number?.isWhole == true && types.contains(.number)) else {
      return false
    }
    switch value {
    case .string(let text):
      let length = text.unicodeScalars.count
      return length >= minLength ?? 0 && length <= maxLength ?? Int.max
    case .number(let number):
      if let lower, number < lower.value || (lower.isExclusive && number == lower.value) { return false }
      if let upper, number > upper.value || (upper.isExclusive && number == upper.value) { return false }
      return multiples.allSatisfy(number.isMultiple(of:))
    default: return true
    }
  }

  static func kind(_ value: JSONValue) -> TypeSet {
    switch value {
    case .null: .null
    case .bool: .boolean
    case .number(let number): number.isWhole ? .integer : .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  private mutating func clearArrays() {
    (prefixItems, items, contains, uniqueItems, unevaluatedItems) = ([], .anything, [], false, [])
    (minContains, maxContains, minItems, maxItems) = (nil, nil, nil, nil)
  }

  private mutating func clearObjects() {
    (properties, required, patternProperties, additional) = ([], [], [], .anything)
    (isClosed, propertyNames, unevaluatedProperties) = (false, [], [])
    (minProperties, maxProperties, dependentRequired, dependentSchemas) = (nil, nil, [], [])
  }
}
