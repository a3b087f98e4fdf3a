import ContractText
import TreatyJSON
import TreatyPatterns

/// Everything that a key's schemas say together: the conjunction of their keywords, `allOf` and `$ref` included.
struct Merge {
  struct Property {
    var name: String
    var type: TypeKey
    var place: Place
  }
  struct Union {
    var owner: Schema
    var keyword: UnionKeyword
    /// Without null, without what no value fits, and with the variants of plain unions in place of those.
    var variants: [SchemaID]
    var discriminator: Discriminator?
    var allowsNull: Bool
    /// At most one variant is meant to hold.
    var isExact: Bool { keyword == .oneOf || discriminator != nil }
  }

  var schemas: [Schema] = []
  var types = TypeSet.any
  var saysTypes = false
  var format: String?
  var constant: JSONValue?
  var enumeration: [JSONValue]?
  var string = StringRule()
  var number = NumberRule()
  var array = ArrayRule()
  /// Of the items that have no position.
  var items: TypeKey?
  /// Of the first items, one by one (`prefixItems`).
  var positions: [TypeKey] = []
  var properties: [Property] = []
  var required: Set<String> = []
  var patterns: [(pattern: String, schema: SchemaID)] = []
  var additional: [SchemaID] = []
  var minProperties: Int?
  var maxProperties: Int?
  var unions: [Union] = []
  var presence: [PresenceRule] = []
  /// What the type does not say: checked by a rule.
  var conditions: [RuleCondition] = []
  var hasString = false, hasNumber = false, hasArray = false, hasObject = false
  var unsupported: Diagnostic?
  var contentEncoding: String?
  private var propertyIndex: [[UInt8]: Int] = [:]
  /// Of items without a position, where nothing else says anything about those.
  var unevaluated: SchemaID?
  private var lists: [(positions: [SchemaID], rest: SchemaID?)] = []

  init(_ key: TypeKey, in table: SchemaTable) {
    var seen: Set<SchemaID> = []
    // A stack, not recursion: chains of 20,000 references are input like any other.
    var stack: [TypeKey.Part] = key.parts.reversed()
    // Parts of a union's variant that come from beside the union: the union itself holds values against their rules.
    var checked = Set(key.parts.filter { $0.unions != .all || $0.types != .any }.map(\.schema))
    while let part = stack.popLast() {
      types.formIntersection(part.types)
      if part.types != .any { saysTypes = true }
      let schema = table[part.schema]
      if case .only(let keyword) = part.unions {
        addUnion(keyword, schema, in: table).reversed().forEach { stack.append(.init($0)) }
        continue
      }
      guard seen.insert(part.schema).inserted else { continue }
      add(schema)
      let composition = schema.composition
      var members = composition?.allOf ?? []
      addConditions(schema, isRoot: key.schema == schema.id, isChecked: checked.contains(schema.id), in: table)
      let count = unions.count
      members += addUnion(.oneOf, schema, in: table) + addUnion(.anyOf, schema, in: table)
      // What only looked like a union stays.
      if part.unions == .none { unions.removeSubrange(count...) }
      for member in members.reversed() { stack.append(.init(member, unions: part.unions)) }
      if let reference = schema.reference { stack.append(.init(reference, unions: part.unions)) }
      if checked.contains(schema.id) { checked.formUnion(members + [schema.reference].compactMap(\.self)) }
    }
    placeItems(in: table)
    matchPatterns()
  }

  private mutating func add(_ schema: Schema) {
    schemas.append(schema)
    if let text = schema.unresolved {
      unsupported = Diagnostic(
        "unresolved-reference", .error, "the reference \(text) leads nowhere", at: schema.place,
        fix: "Correct the reference, or leave out what uses it with --allow unresolved-reference.")
    }
    types.formIntersection(schema.types)
    if schema.types != .any { saysTypes = true }
    format = format ?? schema.format
    constant = constant ?? schema.constant
    if let values = schema.enumeration {
      enumeration = enumeration.map { old in old.filter(values.contains) } ?? values
    }
    if let keywords = schema.string { add(keywords) }
    if let keywords = schema.number { add(keywords, schema) }
    if let keywords = schema.array { add(keywords) }
    if let keywords = schema.object { add(keywords) }
  }

  private mutating func add(_ keywords: StringKeywords) {
    hasString = true
    string.minLength = larger(string.minLength, keywords.minLength)
    string.maxLength = smaller(string.maxLength, keywords.maxLength)
    if let pattern = keywords.pattern, !string.patterns.contains(pattern) { string.patterns.append(pattern) }
    contentEncoding = contentEncoding ?? keywords.contentEncoding
  }

  private mutating func add(_ keywords: NumberKeywords, _ schema: Schema) {
    hasNumber = true
    number.minimum = larger(number.minimum, keywords.minimum)
    number.maximum = smaller(number.maximum, keywords.maximum)
    number.exclusiveMinimum = larger(number.exclusiveMinimum, keywords.exclusiveMinimum)
    number.exclusiveMaximum = smaller(number.exclusiveMaximum, keywords.exclusiveMaximum)
    // Of two divisors the type knows one.
    if let step = number.multipleOf, let other = keywords.multipleOf, step != other {
      conditions.append(RuleCondition(schema: schema, keywords: .multipleOf))
    }
    number.multipleOf = number.multipleOf ?? keywords.multipleOf
  }

  private mutating func add(_ keywords: ArrayKeywords) {
    hasArray = true
    lists.append((keywords.prefixItems, keywords.items))
    array.min = larger(array.min, keywords.minItems)
    array.max = smaller(array.max, keywords.maxItems)
    array.isUnique = array.isUnique || keywords.uniqueItems
  }

  private mutating func add(_ keywords: ObjectKeywords) {
    hasObject = true
    for (pattern, schema) in keywords.patternProperties
    where !patterns.contains(where: { $0.pattern == pattern && $0.schema == schema }) {
      patterns.append((pattern, schema))
    }
    // Names are looked up only where a second schema has some: those of one schema differ.
    let isFirst = properties.isEmpty
    if !isFirst, propertyIndex.isEmpty {
      for (index, property) in properties.enumerated() { propertyIndex[Array(property.name.utf8)] = index }
    }
    for property in keywords.properties {
      if isFirst {
        properties.append(Property(name: property.name, type: TypeKey(property.schema), place: property.place))
        continue
      }
      // Keyed by bytes: two spellings of é are two properties, though Swift calls the strings equal.
      if let index = propertyIndex[Array(property.name.utf8)] {
        properties[index].type = properties[index].type.adding(property.schema)
      } else {
        propertyIndex[Array(property.name.utf8)] = properties.count
        properties.append(Property(name: property.name, type: TypeKey(property.schema), place: property.place))
      }
    }
    required.formUnion(keywords.required)
    if let id = keywords.additionalProperties { additional.append(id) }
    minProperties = larger(minProperties, keywords.minProperties)
    maxProperties = smaller(maxProperties, keywords.maxProperties)
  }

  /// Each list of positions goes on with its own `items`. A position that nothing fits ends the list.
  private mutating func placeItems(in table: SchemaTable) {
    for list in lists { if let rest = list.rest { items = items?.adding(rest) ?? TypeKey(rest) } }
    for index in 0..<(lists.map(\.positions.count).max() ?? 0) {
      let schemas = lists.compactMap { index < $0.positions.count ? $0.positions[index] : $0.rest }
      if schemas.contains(where: { table[$0].types.isEmpty }) {
        array.max = smaller(array.max, index)
        break
      }
      positions.append(schemas.dropFirst().reduce(TypeKey(schemas[0])) { $0.adding($1) })
    }
    if let unevaluated, items == nil {
      items = TypeKey(unevaluated)
      if table[unevaluated].types.isEmpty { array.max = smaller(array.max, positions.count) }
    }
    guard !positions.isEmpty else { return }
    if lists.contains(where: { $0.rest.map { table[$0].types.isEmpty } ?? false }) {
      array.max = smaller(array.max, positions.count)
    }
    if let max = array.max, max < positions.count { positions.removeSubrange(max...) }
  }

  /// A pattern holds for the properties that have names of their own, too.
  private mutating func matchPatterns() {
    guard !patterns.isEmpty, !properties.isEmpty else { return }
    for (pattern, schema) in patterns {
      // One that cannot be run is reported where the members are read.
      guard let pattern = try? Pattern(pattern) else { continue }
      for index in properties.indices where pattern.matches(properties[index].name) {
        properties[index].type = properties[index].type.adding(schema)
      }
    }
  }
}

private func larger(_ left: Int?, _ right: Int?) -> Int? {
  guard let left, let right else { return left ?? right }
  return max(left, right)
}

private func smaller(_ left: Int?, _ right: Int?) -> Int? {
  guard let left, let right else { return left ?? right }
  return min(left, right)
}

private func larger(_ left: JSONNumber?, _ right: JSONNumber?) -> JSONNumber? {
  guard let left, let right else { return left ?? right }
  return left >= right ? left : right
}

private func smaller(_ left: JSONNumber?, _ right: JSONNumber?) -> JSONNumber? {
  guard let left, let right else { return left ?? right }
  return left <= right ? left : right
}
