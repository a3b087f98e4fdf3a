import ContractModel
import TreatyJSON
import TreatyPatterns

/// Whether a schema accepts a value: JSON Schema 2020-12 over the model, formats not asserted.
///
/// So far what sampling needs: it answers yes or no, and does not know `unevaluated…` and `contentSchema`.
struct SchemaValidator {
  let table: SchemaTable
  let direction: SchemaDirection
  private let patterns = PatternCache()
  let budget = ValidationBudget()
  /// Whether a discriminator changes nothing about `oneOf`, as to JSON Schema.
  var isStrict = false

  init(_ table: SchemaTable, direction: SchemaDirection) {
    self.table = table
    self.direction = direction
  }

  func matches(_ pattern: String, _ text: String) -> Bool { patterns[pattern].matches(text) }

  /// Values are finite, and references that turn in circles without a value between them accept nothing: `depth` counts.
  func accepts(_ value: JSONValue, _ id: SchemaID, depth: Int = 0) -> Bool {
    guard depth < 200, budget.take() else { return false }
    let schema = table[id]
    guard schema.unresolved == nil, acceptsItself(value, schema) else { return false }
    if let target = schema.reference, !accepts(value, target, depth: depth + 1) { return false }
    if let composition = schema.composition, !accepts(value, composition, depth) { return false }
    switch value {
    case .string(let text): return schema.string.map { accepts(text, $0) } ?? true
    case .number(let number): return schema.number.map { accepts(number, $0) } ?? true
    case .array(let values): return schema.array.map { accepts(values, $0, depth) } ?? true
    case .object(let object): return schema.object.map { accepts(object, $0, depth) } ?? true
    case .null, .bool: return true
    }
  }

  /// Types, constants, enumerations.
  private func acceptsItself(_ value: JSONValue, _ schema: Schema) -> Bool {
    let kind: TypeSet =
      switch value {
      case .null: .null
      case .bool: .boolean
      case .number(let number): number.isMultiple(of: JSONNumber(1)) ? .integer : .number
      case .string: .string
      case .array: .array
      case .object: .object
      }
    guard schema.types.contains(kind) || (kind == .integer && schema.types.contains(.number)) else { return false }
    if let constant = schema.constant, constant != value { return false }
    return schema.enumeration?.contains(value) ?? true
  }

  private func accepts(_ value: JSONValue, _ composition: Composition, _ depth: Int) -> Bool {
    func holds(_ id: SchemaID) -> Bool { accepts(value, id, depth: depth + 1) }
    guard composition.allOf.allSatisfy(holds) else { return false }
    if !composition.anyOf.isEmpty, !composition.anyOf.contains(where: holds) { return false }
    // OpenAPI: a discriminator tells which variant is meant, though others would accept the value as well.
    let most = composition.discriminator == nil || isStrict ? 1 : composition.oneOf.count
    if !composition.oneOf.isEmpty, !(1...most).contains(composition.oneOf.count(where: holds)) { return false }
    if let not = composition.not, holds(not) { return false }
    guard let condition = composition.if else { return true }
    return (holds(condition) ? composition.then : composition.else).map(holds) ?? true
  }

  private func accepts(_ text: String, _ keywords: StringKeywords) -> Bool {
    let length = text.unicodeScalars.count
    return length >= keywords.minLength ?? 0 && length <= keywords.maxLength ?? Int.max
      && keywords.pattern.map { matches($0, text) } ?? true
  }

  func accepts(_ number: JSONNumber, _ keywords: NumberKeywords) -> Bool {
    guard let value = number.double else { return false }
    func bound(_ number: JSONNumber?) -> Double? { number.flatMap(\.double) }
    if let least = bound(keywords.minimum), value < least { return false }
    if let most = bound(keywords.maximum), value > most { return false }
    if let least = bound(keywords.exclusiveMinimum), value <= least { return false }
    if let most = bound(keywords.exclusiveMaximum), value >= most { return false }
    return keywords.multipleOf.map(number.isMultiple(of:)) ?? true
  }

  private func accepts(_ values: [JSONValue], _ keywords: ArrayKeywords, _ depth: Int) -> Bool {
    guard values.count >= keywords.minItems ?? 0, values.count <= keywords.maxItems ?? Int.max else { return false }
    if keywords.uniqueItems, Set(values).count < values.count { return false }
    for (index, value) in values.enumerated() {
      let item = index < keywords.prefixItems.count ? keywords.prefixItems[index] : keywords.items
      if let item, !accepts(value, item, depth: depth + 1) { return false }
    }
    guard let contained = keywords.contains else { return true }
    let count = values.count { accepts($0, contained, depth: depth + 1) }
    return count >= keywords.minContains ?? 1 && count <= keywords.maxContains ?? Int.max
  }

  private func accepts(_ object: JSONObject, _ keywords: ObjectKeywords, _ depth: Int) -> Bool {
    guard object.count >= keywords.minProperties ?? 0, object.count <= keywords.maxProperties ?? Int.max else {
      return false
    }
    for name in keywords.required where object[name] == nil && isDue(name, keywords) { return false }
    for (name, value) in object.members {
      if let names = keywords.propertyNames, !accepts(.string(name), names, depth: depth + 1) { return false }
      for id in keywords.schemas(of: name, matches) where !accepts(value, id, depth: depth + 1) { return false }
    }
    for rule in keywords.dependentRequired where object[rule.key] != nil {
      if rule.required.contains(where: { object[$0] == nil }) { return false }
    }
    for rule in keywords.dependentSchemas where object[rule.key] != nil {
      if !accepts(.object(object), rule.schema, depth: depth + 1) { return false }
    }
    return true
  }

  /// OpenAPI: of a property that does not go this way `required` says nothing.
  private func isDue(_ name: String, _ keywords: ObjectKeywords) -> Bool {
    guard let property = keywords.properties.first(where: { $0.name == name }) else { return true }
    return travels(property.schema)
  }

  func travels(_ property: SchemaID) -> Bool {
    guard let annotations = table[property].annotations else { return true }
    return direction == .request ? !annotations.isReadOnly : !annotations.isWriteOnly
  }
}

extension ObjectKeywords {
  /// What these keywords ask of the member of that name.
  func schemas(of name: String, _ matches: (String, String) -> Bool) -> [SchemaID] {
    var result = properties.filter { $0.name == name }.map(\.schema)
    result += patternProperties.filter { matches($0.pattern, name) }.map(\.schema)
    return result.isEmpty ? additionalProperties.map { [$0] } ?? [] : result
  }
}

/// Each pattern of a contract, compiled once.
private final class PatternCache {
  private var known: [String: Pattern] = [:]

  subscript(source: String) -> Pattern {
    if let pattern = known[source] { return pattern }
    let pattern = Pattern(literal: source)
    known[source] = pattern
    return pattern
  }
}
