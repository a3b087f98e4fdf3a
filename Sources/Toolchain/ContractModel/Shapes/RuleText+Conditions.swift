import TreatyJSON

extension RuleText {
  /// What a condition says, and for `unevaluated…` what stands beside it.
  mutating func members(of condition: RuleCondition) -> JSONObject {
    let (schema, keywords) = (condition.schema, condition.keywords)
    var result = JSONObject()
    var seen: Set<SchemaID> = []
    let isEvaluated = !keywords.isDisjoint(with: [.unevaluatedProperties, .unevaluatedItems])
    if isEvaluated { result = evaluated(schema, keywords, &seen) }
    if let composition = schema.composition {
      if keywords.contains(.not), let not = composition.not { result.add("not", self.schema(not)) }
      if keywords.contains(.condition), !isEvaluated { addCondition(composition, to: &result) }
      // Values of real contracts fit several variants: as everywhere in generated code, one is enough.
      if keywords.contains(.oneOf) { result.add("anyOf", schemas(composition.oneOf)) }
      if keywords.contains(.anyOf) { result.add("anyOf", schemas(composition.anyOf)) }
    }
    if let object = schema.object {
      if keywords.contains(.dependent), !isEvaluated { addDependent(object, to: &result) }
      if keywords.contains(.propertyNames), let names = object.propertyNames {
        result.add("propertyNames", self.schema(names))
      }
      if keywords.contains(.patternProperties) {
        if isEvaluated { result.members.removeAll { $0.key == "patternProperties" } }
        addPatterns(object, to: &result)
      }
      if keywords.contains(.unevaluatedProperties), let rest = object.unevaluatedProperties {
        result.add("unevaluatedProperties", self.schema(rest))
      }
    }
    if let array = schema.array {
      if keywords.contains(.contains), !isEvaluated { addContains(array, to: &result) }
      if keywords.contains(.uniqueItems) { result.add("uniqueItems", .bool(true)) }
      if keywords.contains(.unevaluatedItems), let rest = array.unevaluatedItems {
        result.add("unevaluatedItems", self.schema(rest))
      }
    }
    if keywords.contains(.notNull) { result.add("not", .object(JSONObject([("type", .string("null"))]))) }
    if keywords.contains(.multipleOf) {
      result.add("multipleOf", schema.number?.multipleOf.map(JSONValue.number))
    }
    return result
  }

  /// Which members and items a schema looks at. Their values are checked by the type: only where something depends on
  /// them, in the branches of alternatives, they are written out.
  private mutating func evaluated(
    _ schema: Schema, _ keywords: RuleCondition.Keywords, _ seen: inout Set<SchemaID>
  ) -> JSONObject {
    var result = JSONObject()
    guard seen.insert(schema.id).inserted else { return result }
    func looked(_ names: [String]) -> JSONValue { .object(JSONObject(names.map { ($0, .bool(true)) })) }
    if let object = schema.object {
      if keywords.contains(.unevaluatedProperties) {
        if !object.properties.isEmpty { result.add("properties", looked(object.properties.map(\.name))) }
        if !object.patternProperties.isEmpty {
          result.add("patternProperties", looked(object.patternProperties.map(\.pattern)))
        }
        if object.additionalProperties != nil { result.add("additionalProperties", .bool(true)) }
        if seen.count > 1, object.unevaluatedProperties != nil { result.add("unevaluatedProperties", .bool(true)) }
      }
      addDependent(object, to: &result)
    }
    if let array = schema.array {
      if keywords.contains(.unevaluatedItems) {
        if !array.prefixItems.isEmpty {
          result.add("prefixItems", .array(array.prefixItems.map { _ in .bool(true) }))
        }
        if array.items != nil { result.add("items", .bool(true)) }
        if seen.count > 1, array.unevaluatedItems != nil { result.add("unevaluatedItems", .bool(true)) }
      }
      addContains(array, to: &result)
    }
    let all = [schema.reference].compactMap(\.self) + (schema.composition?.allOf ?? [])
    var parts: [JSONValue] = []
    for id in all { parts.append(.object(evaluated(table[id], keywords, &seen))) }
    guard let composition = schema.composition else {
      if !parts.isEmpty { result.add("allOf", .array(parts)) }
      return result
    }
    // Whether a variant fits is for the type to say: here it only counts what those that fit have looked at.
    for union in [composition.anyOf, composition.oneOf] where !union.isEmpty {
      let variants = schemas(union).array ?? []
      parts.append(.object(JSONObject([("anyOf", .array(variants + [.bool(true)]))])))
    }
    if !parts.isEmpty { result.add("allOf", .array(parts)) }
    addCondition(composition, to: &result)
    return result
  }
}
