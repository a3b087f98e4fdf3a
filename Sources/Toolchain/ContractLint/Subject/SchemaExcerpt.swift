import ContractModel

/// Some schemas of a contract with all that they are made of, as a small table of its own: what is asked about them does
/// not cost what the contract costs.
struct SchemaExcerpt {
  private(set) var table = SchemaTable()
  /// Whether something was left out for being too much: it accepts everything here. Patterns too, where there is more.
  private(set) var isCut = false
  private(set) var hasPatterns = false
  /// Whether a demand is negated, so that leaving out parts could refuse more.
  private(set) var hasNegation = false
  /// Schemas and their parts.
  private(set) var weight = 0
  private var numbers: [SchemaID: SchemaID] = [:]
  private var order: [SchemaID] = []
  private let limit: Int

  /// - Parameter keepsPattern: whether an automaton of the pattern is small; others are left out.
  init(_ roots: [SchemaID], of whole: SchemaTable, limit: Int, keepsPattern: (String) -> Bool) {
    self.limit = limit
    for root in roots { _ = number(root) }
    var schemas: [Schema] = []
    while schemas.count < order.count {
      let schema = whole[order[schemas.count]]
      schemas.append(
        copy(schema, leavingPatterns: order.count <= 12 && schema.string?.pattern.map(keepsPattern) ?? true))
      weight += 1
      if let composition = schema.composition {
        hasNegation = hasNegation || composition.not != nil || composition.if != nil || !composition.oneOf.isEmpty
      }
      hasNegation = hasNegation || schema.array?.contains != nil || schema.object?.unevaluatedProperties != nil
      hasPatterns =
        hasPatterns || schemas.last?.string?.pattern != nil || schema.object?.patternProperties.isEmpty == false
    }
    if isCut {
      // The last number is that of what was left out.
      schemas.append(
        Schema(id: SchemaID(index: schemas.count), name: nil, place: whole[roots[0]].place))
    }
    let count = schemas.count
    let cut = SchemaID(index: count - 1)
    table = SchemaTable(
      isCut ? schemas.map { schema in Self.remapped(schema) { $0 == Self.left ? cut : $0 } } : schemas, named: [])
  }

  subscript(id: SchemaID) -> SchemaID { numbers[id] ?? Self.left }

  /// Stands for what is left out until its number is known.
  private static let left = SchemaID(index: -1)

  private mutating func number(_ id: SchemaID) -> SchemaID {
    weight += 1
    if let known = numbers[id] { return known }
    guard order.count < limit, weight < 20 * limit else {
      isCut = true
      return Self.left
    }
    let number = SchemaID(index: order.count)
    numbers[id] = number
    order.append(id)
    return number
  }

  private mutating func copy(_ schema: Schema, leavingPatterns: Bool) -> Schema {
    if !leavingPatterns, schema.string?.pattern != nil { isCut = true }
    return Self.remapped(schema, as: numbers[schema.id], leavingPatterns: leavingPatterns) { number($0) }
  }

  private static func remapped(
    _ schema: Schema, as id: SchemaID? = nil, leavingPatterns: Bool = true, _ map: (SchemaID) -> SchemaID
  ) -> Schema {
    var string = schema.string
    string?.contentSchema = nil
    if !leavingPatterns { string?.pattern = nil }
    var array = schema.array
    array?.prefixItems = schema.array?.prefixItems.map(map) ?? []
    array?.items = schema.array?.items.map(map)
    array?.contains = schema.array?.contains.map(map)
    array?.unevaluatedItems = schema.array?.unevaluatedItems.map(map)
    var object = schema.object
    for index in schema.object?.properties.indices ?? 0..<0 {
      object?.properties[index].schema = schema.object.map { map($0.properties[index].schema) } ?? left
    }
    object?.patternProperties = schema.object?.patternProperties.map { ($0.pattern, map($0.schema)) } ?? []
    object?.additionalProperties = schema.object?.additionalProperties.map(map)
    object?.propertyNames = schema.object?.propertyNames.map(map)
    object?.unevaluatedProperties = schema.object?.unevaluatedProperties.map(map)
    object?.dependentSchemas = schema.object?.dependentSchemas.map { ($0.key, map($0.schema)) } ?? []
    var composition = schema.composition
    composition?.allOf = schema.composition?.allOf.map(map) ?? []
    composition?.anyOf = schema.composition?.anyOf.map(map) ?? []
    composition?.oneOf = schema.composition?.oneOf.map(map) ?? []
    composition?.not = schema.composition?.not.map(map)
    composition?.if = schema.composition?.if.map(map)
    composition?.then = schema.composition?.then.map(map)
    composition?.else = schema.composition?.else.map(map)
    composition?.discriminator = nil
    return Schema(
      id: id ?? schema.id, name: schema.name, place: schema.place, types: schema.types,
      reference: schema.reference.map(map), unresolved: schema.unresolved, format: schema.format,
      assertsFormat: schema.assertsFormat, enumeration: schema.enumeration, constant: schema.constant, string: string,
      number: schema.number, array: array, object: object, composition: composition)
  }
}
