import ContractModel

/// How one schema holds another one.
enum SchemaPart {
  case property(ObjectKeywords.Property)
  /// Members by pattern, or all that are not named.
  case members
  case items
  /// One of several: `oneOf`, `anyOf`, `then`, `else`.
  case variant
  /// Holds for the same value in any case: `allOf`, `$ref`.
  case conjunct
  /// Says when something holds, or of which names: `if`, `not`, `contains`, `propertyNames`, `dependentSchemas`.
  case condition
}

extension Schema {
  /// The schemas that this one holds, in a fixed order.
  func forEachPart(_ body: (SchemaPart, SchemaID) -> Void) {
    if let reference { body(.conjunct, reference) }
    if let composition {
      for id in composition.allOf { body(.conjunct, id) }
      for id in composition.oneOf { body(.variant, id) }
      for id in composition.anyOf { body(.variant, id) }
      for id in [composition.then, composition.else] { if let id { body(.variant, id) } }
      for id in [composition.if, composition.not] { if let id { body(.condition, id) } }
    }
    if let object {
      for property in object.properties { body(.property(property), property.schema) }
      for (_, id) in object.patternProperties { body(.members, id) }
      for id in [object.additionalProperties, object.unevaluatedProperties] { if let id { body(.members, id) } }
      for (_, id) in object.dependentSchemas { body(.condition, id) }
      if let id = object.propertyNames { body(.condition, id) }
    }
    if let array {
      for id in array.prefixItems { body(.items, id) }
      for id in [array.items, array.unevaluatedItems] { if let id { body(.items, id) } }
      if let id = array.contains { body(.condition, id) }
    }
    if let id = string?.contentSchema { body(.condition, id) }
  }
}

extension SchemaTable {
  /// A schema and all that hold for the same value with it. Long chains end: what is behind them is not looked at.
  func conjuncts(of id: SchemaID) -> [Schema] {
    let schema = self[id]
    guard schema.reference != nil || schema.composition?.allOf.isEmpty == false else { return [schema] }
    var found = [schema]
    var seen: Set<SchemaID> = [id]
    var next = 0
    while next < found.count, found.count < 256 {
      let schema = found[next]
      next += 1
      for id in [schema.reference].compactMap(\.self) + (schema.composition?.allOf ?? [])
      where seen.insert(id).inserted { found.append(self[id]) }
    }
    return found
  }

  /// The types that the schemas of one value allow together.
  func types(of conjuncts: [Schema]) -> TypeSet { conjuncts.reduce(.any) { $0.intersection($1.types) } }
}
