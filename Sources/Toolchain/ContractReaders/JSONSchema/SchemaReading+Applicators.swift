import ContractModel
import ContractText

extension SchemaReading {
  /// Says whether the keyword was one of the applicator vocabulary's, or of what came before it.
  mutating func readApplicator(
    _ keyword: String, _ value: Node, _ key: SchemaKey, _ version: JSONSchemaDraft, _ draft: inout SchemaDraft
  ) -> Bool {
    switch keyword {
    case "allOf", "anyOf", "oneOf", "not": readComposition(keyword, value, key, &draft)
    case "if" where version >= .draft7: draft.composition.if = one(value, key)
    case "then" where version >= .draft7: draft.composition.then = one(value, key)
    case "else" where version >= .draft7: draft.composition.else = one(value, key)
    case "prefixItems", "items", "additionalItems", "contains": readItems(keyword, value, key, version, &draft)
    case "properties":
      for (name, schema) in value.entries {
        draft.object.properties.append(.init(name: name.text, schema: one(schema, key), place: name.place.startOnly))
      }
    case "patternProperties":
      for (pattern, schema) in value.entries { draft.object.patternProperties.append((pattern.text, one(schema, key))) }
    case "additionalProperties": draft.object.additionalProperties = one(value, key)
    case "propertyNames" where version >= .draft6: draft.object.propertyNames = one(value, key)
    case "dependentSchemas" where version >= .draft2019:
      for (name, schema) in value.entries { draft.object.dependentSchemas.append((name.text, one(schema, key))) }
    // Split in two by 2019-09, and read all the same after it.
    case "dependencies":
      for (name, rule) in value.entries {
        if rule.kind == .sequence {
          draft.object.dependentRequired.append((name.text, rule.items.map(\.text)))
        } else {
          draft.object.dependentSchemas.append((name.text, one(rule, key)))
        }
      }
    default: return false
    }
    switch keyword {
    case "allOf", "anyOf", "oneOf", "not", "if", "then", "else": draft.groups.insert(.composition)
    case "prefixItems", "items", "additionalItems", "contains": draft.groups.insert(.array)
    default: draft.groups.insert(.object)
    }
    return true
  }

  mutating func readUnevaluated(
    _ keyword: String, _ value: Node, _ key: SchemaKey, _ draft: inout SchemaDraft
  ) -> Bool {
    switch keyword {
    case "unevaluatedItems":
      draft.array.unevaluatedItems = one(value, key)
      draft.groups.insert(.array)
    case "unevaluatedProperties":
      draft.object.unevaluatedProperties = one(value, key)
      draft.groups.insert(.object)
    default: return false
    }
    return true
  }

  private mutating func one(_ value: Node, _ key: SchemaKey) -> SchemaID { id(of: value, scope: key.scope, name: nil) }

  private mutating func readComposition(
    _ keyword: String, _ value: Node, _ key: SchemaKey, _ draft: inout SchemaDraft
  ) {
    switch keyword {
    case "not": draft.composition.not = one(value, key)
    case "allOf": for item in value.items { draft.composition.allOf.append(one(item, key)) }
    case "anyOf": for item in value.items { draft.composition.anyOf.append(one(item, key)) }
    default: for item in value.items { draft.composition.oneOf.append(one(item, key)) }
    }
  }

  /// Before 2020-12 a list under `items` was a tuple, and `additionalItems` the rest of it.
  private mutating func readItems(
    _ keyword: String, _ value: Node, _ key: SchemaKey, _ version: JSONSchemaDraft, _ draft: inout SchemaDraft
  ) {
    let isTuple = version < .draft2020 && draft.node.member("items")?.kind == .sequence
    switch keyword {
    case "prefixItems" where version >= .draft2020:
      for item in value.items { draft.array.prefixItems.append(one(item, key)) }
    case "items":
      if isTuple {
        for item in value.items { draft.array.prefixItems.append(one(item, key)) }
      } else {
        draft.array.items = one(value, key)
      }
    case "additionalItems" where isTuple: draft.array.items = one(value, key)
    case "contains" where version >= .draft6: draft.array.contains = one(value, key)
    default: break
    }
  }
}
