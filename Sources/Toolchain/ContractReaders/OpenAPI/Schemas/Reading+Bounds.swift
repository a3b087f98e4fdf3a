import ContractModel
import ContractText
import TreatyJSON

extension Reading {
  /// Keywords that bound strings, numbers and sizes. Says whether the field was one of these.
  func readBound(_ key: Node, _ value: Node, _ field: Keyword, _ draft: inout SchemaDraft) -> Bool {
    switch field {
    case .minLength, .maxLength, .pattern, .contentEncoding, .contentMediaType, .contentSchema:
      draft.groups.insert(.string)
      readStringBound(key, value, field, &draft)
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf:
      draft.groups.insert(.number)
      readNumberBound(value, field, &draft)
    case .minItems, .maxItems, .minContains, .maxContains, .uniqueItems:
      draft.groups.insert(.array)
      readArrayBound(key, value, field, &draft)
    case .minProperties:
      draft.groups.insert(.object)
      draft.low[field] = value
      draft.object.minProperties = count(value, field)
    case .maxProperties:
      draft.groups.insert(.object)
      draft.object.maxProperties = count(value, field)
    default: return false
    }
    return true
  }

  /// JSON Schema 2020-12 validation §6.3 and §8; lengths are in Unicode scalars.
  private func readStringBound(_ key: Node, _ value: Node, _ field: Keyword, _ draft: inout SchemaDraft) {
    switch field {
    case .minLength:
      draft.low[field] = value
      draft.string.minLength = count(value, field)
    case .maxLength: draft.string.maxLength = count(value, field)
    case .pattern:
      draft.string.pattern = text(value, field)
      if let pattern = draft.string.pattern { checkPattern(pattern, at: value) }
    case .contentEncoding:
      modern(key)
      draft.string.contentEncoding = text(value, field)
    case .contentMediaType:
      modern(key)
      draft.string.contentMediaType = text(value, field)
    default:
      modern(key)
      draft.string.contentSchema = schema(value)
    }
  }

  /// §6.2, as written: a bound is compared in decimals, never rounded.
  private func readNumberBound(_ value: Node, _ field: Keyword, _ draft: inout SchemaDraft) {
    switch field {
    case .minimum:
      draft.low[field] = value
      draft.number.minimum = number(value, field)
    case .maximum: draft.number.maximum = number(value, field)
    case .multipleOf:
      guard let number = number(value, field) else { return }
      guard !number.lexeme.utf8.starts(with: "-".utf8), !isZero(number) else {
        report("multiple-of-zero", "\"multipleOf\" must be above 0", at: value)
        return
      }
      draft.number.multipleOf = number
    default: readExclusiveBound(value, field, &draft)
    }
  }

  private func isZero(_ number: JSONNumber) -> Bool {
    // By its digits: a number too small for a Double is not zero.
    for byte in number.lexeme.utf8 {
      if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") { return true }
      if byte >= 49, byte <= 57 { return false }
    }
    return true
  }

  /// A flag beside the bound in 3.0, a bound of its own in 3.1. What the other one's form means is clear, but
  /// half of all tools read it the wrong way: a component that others rely on has to be right.
  private func readExclusiveBound(_ value: Node, _ field: Keyword, _ draft: inout SchemaDraft) {
    let isLower = field == .exclusiveMinimum
    if value.kind == .boolean {
      if dialect.isModern, !SchemaLanguage.hasBooleanBounds(language(of: draft)) {
        report(
          "boolean-exclusive-bound", draft.name == nil ? .warning : .error,
          "\"\(field.rawValue)\" is a number in OpenAPI 3.1", at: value,
          fix: "Write the bound here, in place of \"\(isLower ? "minimum" : "maximum")\".")
      }
      let isSet = flag(value, field) ?? false
      if isLower { draft.excludesMinimum = isSet } else { draft.excludesMaximum = isSet }
      return
    }
    guard let number = number(value, field) else { return }
    if !dialect.isModern {
      report(
        "numeric-exclusive-bound", draft.name == nil ? .warning : .error,
        "\"\(field.rawValue)\" is true or false in OpenAPI 3.0", at: value,
        fix: "Write \(isLower ? "minimum" : "maximum"): \(number.lexeme) and \(field.rawValue): true.")
    }
    if isLower {
      draft.low[field] = value
      draft.number.exclusiveMinimum = number
    } else {
      draft.number.exclusiveMaximum = number
    }
  }

  /// §6.4.
  private func readArrayBound(_ key: Node, _ value: Node, _ field: Keyword, _ draft: inout SchemaDraft) {
    switch field {
    case .minItems:
      draft.low[field] = value
      draft.array.minItems = count(value, field)
    case .maxItems: draft.array.maxItems = count(value, field)
    case .minContains:
      modern(key)
      draft.array.minContains = count(value, field)
    case .maxContains:
      modern(key)
      draft.array.maxContains = count(value, field)
    default: draft.array.uniqueItems = flag(value, field) ?? false
    }
  }

  /// 3.0's flags become bounds; contradictions are told.
  func completeBounds(_ draft: inout SchemaDraft) {
    if draft.excludesMinimum, let bound = draft.number.minimum {
      (draft.number.minimum, draft.number.exclusiveMinimum) = (nil, bound)
    }
    if draft.excludesMaximum, let bound = draft.number.maximum {
      (draft.number.maximum, draft.number.exclusiveMaximum) = (nil, bound)
    }
    guard !draft.low.isEmpty else { return }
    check(draft.string.minLength, draft.string.maxLength, .minLength, draft)
    check(draft.array.minItems, draft.array.maxItems, .minItems, draft)
    check(draft.object.minProperties, draft.object.maxProperties, .minProperties, draft)
    let low = draft.number.exclusiveMinimum ?? draft.number.minimum
    let high = draft.number.exclusiveMaximum ?? draft.number.maximum
    let node = draft.low[.minimum] ?? draft.low[.exclusiveMinimum]
    if let low = low?.double, let high = high?.double, let node {
      let isExclusive = draft.number.exclusiveMinimum != nil || draft.number.exclusiveMaximum != nil
      if low > high || (isExclusive && low == high) { noValue(node) }
    }
  }

  private func check(_ low: Int?, _ high: Int?, _ field: Keyword, _ draft: SchemaDraft) {
    if let low, let high, low > high, let node = draft.low[field] { noValue(node) }
  }

  private func noValue(_ node: Node) {
    report("empty-range", .warning, "the lower bound is above the upper one: no value is allowed", at: node)
  }
}
