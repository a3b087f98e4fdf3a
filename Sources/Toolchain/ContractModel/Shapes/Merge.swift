import ContractText
import TreatyJSON

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
  var items: TypeKey?
  var properties: [Property] = []
  var required: Set<String> = []
  var additional: [SchemaID] = []
  var minProperties: Int?
  var maxProperties: Int?
  var unions: [Union] = []
  var presence: [PresenceRule] = []
  var hasString = false, hasNumber = false, hasArray = false, hasObject = false
  var unsupported: Diagnostic?
  var contentEncoding: String?
  private var propertyIndex: [[UInt8]: Int] = [:]

  init(_ key: TypeKey, in table: SchemaTable) {
    var seen: Set<SchemaID> = []
    // A stack, not recursion: chains of 20,000 references are input like any other.
    var stack: [TypeKey.Part] = key.parts.reversed()
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
      if let not = composition?.not { addNot(not, schema, in: table) }
      let count = unions.count
      members += addUnion(.oneOf, schema, in: table) + addUnion(.anyOf, schema, in: table)
      // What only looked like a union stays.
      if part.unions == .none { unions.removeSubrange(count...) }
      for member in members.reversed() { stack.append(.init(member, unions: part.unions)) }
      if let reference = schema.reference { stack.append(.init(reference, unions: part.unions)) }
    }
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
    if let keywords = schema.string { add(keywords, schema) }
    if let keywords = schema.number { add(keywords) }
    if let keywords = schema.array { add(keywords, schema) }
    if let keywords = schema.object { add(keywords, schema) }
    if schema.composition?.if != nil { refuse("if-then-else", "if/then/else", schema) }
  }

  private mutating func add(_ keywords: StringKeywords, _ schema: Schema) {
    hasString = true
    string.minLength = larger(string.minLength, keywords.minLength)
    string.maxLength = smaller(string.maxLength, keywords.maxLength)
    if let pattern = keywords.pattern, !string.patterns.contains(pattern) { string.patterns.append(pattern) }
    contentEncoding = contentEncoding ?? keywords.contentEncoding
    if keywords.contentSchema != nil { refuse("content-schema", "contentSchema", schema) }
  }

  private mutating func add(_ keywords: NumberKeywords) {
    hasNumber = true
    number.minimum = larger(number.minimum, keywords.minimum)
    number.maximum = smaller(number.maximum, keywords.maximum)
    number.exclusiveMinimum = larger(number.exclusiveMinimum, keywords.exclusiveMinimum)
    number.exclusiveMaximum = smaller(number.exclusiveMaximum, keywords.exclusiveMaximum)
    number.multipleOf = number.multipleOf ?? keywords.multipleOf
  }

  private mutating func add(_ keywords: ArrayKeywords, _ schema: Schema) {
    hasArray = true
    if !keywords.prefixItems.isEmpty { refuse("prefix-items", "prefixItems", schema) }
    if keywords.contains != nil { refuse("contains", "contains", schema) }
    if keywords.unevaluatedItems != nil { refuse("unevaluated", "unevaluatedItems", schema) }
    if let id = keywords.items { items = items?.adding(id) ?? TypeKey(id) }
    array.min = larger(array.min, keywords.minItems)
    array.max = smaller(array.max, keywords.maxItems)
    array.isUnique = array.isUnique || keywords.uniqueItems
  }

  private mutating func add(_ keywords: ObjectKeywords, _ schema: Schema) {
    hasObject = true
    if !keywords.patternProperties.isEmpty { refuse("pattern-properties", "patternProperties", schema) }
    if keywords.propertyNames != nil { refuse("property-names", "propertyNames", schema) }
    if keywords.unevaluatedProperties != nil { refuse("unevaluated", "unevaluatedProperties", schema) }
    if !keywords.dependentRequired.isEmpty || !keywords.dependentSchemas.isEmpty {
      refuse("dependent", "dependentRequired or dependentSchemas", schema)
    }
    for property in keywords.properties {
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

  mutating func refuse(_ id: String, _ keyword: String, _ schema: Schema) {
    guard unsupported == nil else { return }
    unsupported = Diagnostic(
      "unsupported.\(id)", .error, "\(keyword) is not generated yet", at: schema.place,
      fix: "Leave it out with --allow unsupported.\(id); the value is then kept as plain JSON.")
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
  return (Double(left.lexeme) ?? 0) >= (Double(right.lexeme) ?? 0) ? left : right
}

private func smaller(_ left: JSONNumber?, _ right: JSONNumber?) -> JSONNumber? {
  guard let left, let right else { return left ?? right }
  return (Double(left.lexeme) ?? 0) <= (Double(right.lexeme) ?? 0) ? left : right
}
