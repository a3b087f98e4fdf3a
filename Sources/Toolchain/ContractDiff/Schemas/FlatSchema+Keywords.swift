import ContractModel
import TreatyJSON

extension FlatSchema {
  /// The schema's own keywords; references, `allOf` and unions are followed by whoever flattens.
  init(_ schema: Schema, in table: SchemaTable) {
    types = schema.types
    values = schema.enumeration.map(Self.distinct)
    if let constant = schema.constant { limit(to: [constant]) }
    if let format = schema.format { formats = [format] }
    if let string = schema.string {
      minLength = string.minLength
      maxLength = string.maxLength
      patterns = string.pattern.map { [$0] } ?? []
      contentEncoding = string.contentEncoding
      contentMediaType = string.contentMediaType
      contentSchema = string.contentSchema
    }
    if let number = schema.number {
      if let value = number.minimum { raise(to: Bound(value: value, isExclusive: false)) }
      if let value = number.exclusiveMinimum { raise(to: Bound(value: value, isExclusive: true)) }
      if let value = number.maximum { drop(to: Bound(value: value, isExclusive: false)) }
      if let value = number.exclusiveMaximum { drop(to: Bound(value: value, isExclusive: true)) }
      multiples = number.multipleOf.map { [$0] } ?? []
    }
    if let array = schema.array { take(array, table) }
    if let object = schema.object { take(object, table) }
    if let annotations = schema.annotations { annotate(annotations) }
    unresolved = schema.unresolved != nil
  }

  private mutating func take(_ array: ArrayKeywords, _ table: SchemaTable) {
    prefixItems = array.prefixItems.map { SchemaNode($0) }
    if let id = array.items, !table[id].isAnything { items = SchemaNode(id) }
    contains = array.contains.map { [$0] } ?? []
    minContains = array.minContains
    maxContains = array.maxContains
    minItems = array.minItems
    maxItems = array.maxItems
    uniqueItems = array.uniqueItems
    unevaluatedItems = array.unevaluatedItems.map { table[$0].isAnything ? [] : [$0] } ?? []
  }

  private mutating func take(_ object: ObjectKeywords, _ table: SchemaTable) {
    properties = object.properties.map { property in
      Property(name: property.name, node: SchemaNode(property.schema))
    }
    required = object.required
    patternProperties = object.patternProperties
    if let id = object.additionalProperties, !table[id].isAnything {
      additional = SchemaNode(id)
      isClosed = table[id].types.isEmpty
    }
    if let id = object.propertyNames, !table[id].isAnything { propertyNames = [id] }
    unevaluatedProperties = object.unevaluatedProperties.map { table[$0].isAnything ? [] : [$0] } ?? []
    minProperties = object.minProperties
    maxProperties = object.maxProperties
    dependentRequired = object.dependentRequired
    dependentSchemas = object.dependentSchemas
  }

  private static func distinct(_ values: [JSONValue]) -> [JSONValue] {
    var seen: Set<JSONValue> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Schema {
  /// Accepts every value, whatever it says about them to people.
  var isAnything: Bool {
    types == .any && reference == nil && unresolved == nil && format == nil && enumeration == nil && constant == nil
      && string == nil && number == nil && array == nil && object == nil && composition == nil
  }

  /// Types are all that it says.
  var isOnlyTypes: Bool {
    reference == nil && unresolved == nil && format == nil && enumeration == nil && constant == nil && string == nil
      && number == nil && array == nil && object == nil && composition == nil
  }
}
