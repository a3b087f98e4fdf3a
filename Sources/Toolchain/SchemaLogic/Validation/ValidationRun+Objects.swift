import ContractModel
import TreatyJSON

extension ValidationRun {
  mutating func check(
    _ object: JSONObject, _ whole: JSONValue, _ rules: CompiledSchema.Objects, _ schema: CompiledSchema,
    _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    if object.count < rules.minimum {
      fail("minProperties", schema) { "must have at least \(rules.minimum) members" }
      if !isThorough { return false }
      isValid = false
    }
    if object.count > rules.maximum {
      fail("maxProperties", schema) { "must have at most \(rules.maximum) members" }
      if !isThorough { return false }
      isValid = false
    }
    var seen: UInt64 = 0
    for (index, member) in object.members.enumerated() {
      if !check(member, index, rules, &seen, parts) {
        if !isThorough { return false }
        isValid = false
      }
    }
    for index in rules.required {
      if index < 64 ? seen & (1 << UInt64(index)) != 0 : object[rules.names[index]] != nil { continue }
      fail("required", schema) { "must have the member \"\(rules.names[index])\"" }
      if !isThorough { return false }
      isValid = false
    }
    return checkDependents(object, whole, rules, schema, parts) && isValid
  }

  private mutating func check(
    _ member: JSONObject.Member, _ index: Int, _ rules: CompiledSchema.Objects, _ seen: inout UInt64,
    _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    var isKnown = false
    if let known = rules.names.find(member.key) {
      if known < 64 { seen |= 1 << UInt64(known) }
      let schema = rules.schemas[known]
      if schema >= 0 {
        isKnown = true
        isValid = descend(member.value, schema, member.key, "properties/\(Self.escaped(member.key))")
      }
    }
    for (pattern, schema) in rules.patterns where pattern.matches(member.key) {
      isKnown = true
      isValid =
        descend(member.value, schema, member.key, "patternProperties/\(Self.escaped(pattern.source))") && isValid
    }
    if !isKnown, let additional = rules.additional {
      isKnown = true
      isValid = descend(member.value, additional, member.key, "additionalProperties") && isValid
    }
    if isKnown { parts?.insert(index) }
    if let names = rules.propertyNames {
      isValid = descend(.string(member.key), names, member.key, "propertyNames") && isValid
    }
    return isValid
  }

  private mutating func checkDependents(
    _ object: JSONObject, _ whole: JSONValue, _ rules: CompiledSchema.Objects, _ schema: CompiledSchema,
    _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    for rule in rules.dependentRequired where object[rule.key] != nil {
      for name in rule.required where object[name] == nil {
        fail("dependentRequired", schema) { "must have the member \"\(name)\" where it has \"\(rule.key)\"" }
        if !isThorough { return false }
        isValid = false
      }
    }
    for rule in rules.dependentSchemas where object[rule.key] != nil {
      if !inPlace(whole, rule.schema, parts, "dependentSchemas/\(Self.escaped(rule.key))") {
        if !isThorough { return false }
        isValid = false
      }
    }
    return isValid
  }

  /// What nobody else looked at (2020-12 §11).
  mutating func checkUnevaluated(_ value: JSONValue, _ schema: CompiledSchema, _ parts: EvaluatedParts) -> Bool {
    var isValid = true
    if let rest = schema.unevaluatedItems, case .array(let values) = value {
      for (index, value) in values.enumerated() where !parts.contains(index) {
        if !descend(value, rest, String(index), "unevaluatedItems") {
          if !isThorough { return false }
          isValid = false
        }
      }
      parts.insertAll()
    }
    if let rest = schema.unevaluatedProperties, case .object(let object) = value {
      for (index, member) in object.members.enumerated() where !parts.contains(index) {
        if !descend(member.value, rest, member.key, "unevaluatedProperties") {
          if !isThorough { return false }
          isValid = false
        }
      }
      parts.insertAll()
    }
    return isValid
  }
}
