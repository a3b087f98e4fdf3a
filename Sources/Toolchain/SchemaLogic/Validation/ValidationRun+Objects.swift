import ContractModel
import TreatyJSON

extension ValidationRun {
  mutating func check(
    _ object: JSONObject, _ whole: UnsafePointer<JSONValue>, _ rules: UnsafePointer<CompiledSchema.Objects>,
    _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    if object.count < rules.pointee.minimum {
      fail("minProperties", schema) { _ in "must have at least \(rules.pointee.minimum) members" }
      if !isThorough { return false }
      isValid = false
    }
    if object.count > rules.pointee.maximum {
      fail("maxProperties", schema) { _ in "must have at most \(rules.pointee.maximum) members" }
      if !isThorough { return false }
      isValid = false
    }
    var seen: UInt64 = 0
    isValid =
      object.members.withUnsafeBufferPointer { members in
        checkMembers(members, rules, &seen, parts)
      } && isValid
    if !isValid, !isThorough { return false }
    for index in rules.pointee.required {
      let isThere = index < 64 ? seen & (1 << UInt64(index)) != 0 : object[rules.pointee.names[index]] != nil
      if isThere { continue }
      fail("required", schema) { _ in "must have the member \"\(rules.pointee.names[index])\"" }
      if !isThorough { return false }
      isValid = false
    }
    guard rules.pointee.hasDependents else { return isValid }
    return checkDependents(object, whole, rules, schema, parts) && isValid
  }

  private mutating func checkMembers(
    _ members: UnsafeBufferPointer<JSONObject.Member>, _ rules: UnsafePointer<CompiledSchema.Objects>,
    _ seen: inout UInt64, _ parts: EvaluatedParts?
  ) -> Bool {
    guard let start = members.baseAddress else { return true }
    var isValid = true
    for index in 0..<members.count {
      let member = start + index
      // Tuples are laid out in order: the value stands behind the name.
      let value = UnsafeRawPointer(member).advanced(by: MemoryLayout<String>.stride).assumingMemoryBound(
        to: JSONValue.self)
      var isKnown = false
      let known = rules.pointee.names.find(member.pointee.key)
      if known >= 0 {
        if known < 64 { seen |= 1 << UInt64(known) }
        let schema = rules.pointee.schemas[known]
        if schema >= 0 {
          isKnown = true
          let name = member.pointee.key
          if !descend(value, schema, name, "properties/\(PointerText.escaped(name))") { isValid = false }
        }
      }
      if rules.pointee.hasPatterns {
        let name = member.pointee.key
        for (pattern, schema) in rules.pointee.patterns where pattern.matches(name) {
          isKnown = true
          if !descend(value, schema, name, "patternProperties/\(PointerText.escaped(pattern.source))") {
            isValid = false
          }
        }
      }
      if !isKnown, rules.pointee.additional >= 0 {
        isKnown = true
        if !descend(value, rules.pointee.additional, member.pointee.key, "additionalProperties") { isValid = false }
      }
      if isKnown { parts?.insert(index) }
      if rules.pointee.propertyNames >= 0 {
        let name = member.pointee.key
        let text = JSONValue.string(name)
        let isNamed = withUnsafePointer(to: text) {
          descend($0, rules.pointee.propertyNames, name, "propertyNames")
        }
        if !isNamed { isValid = false }
      }
      if !isValid, !isThorough { return false }
    }
    return isValid
  }

  private mutating func checkDependents(
    _ object: JSONObject, _ whole: UnsafePointer<JSONValue>, _ rules: UnsafePointer<CompiledSchema.Objects>,
    _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    for rule in rules.pointee.dependentRequired where object[rule.key] != nil {
      for name in rule.required where object[name] == nil {
        fail("dependentRequired", schema) { _ in "must have the member \"\(name)\" where it has \"\(rule.key)\"" }
        if !isThorough { return false }
        isValid = false
      }
    }
    for rule in rules.pointee.dependentSchemas where object[rule.key] != nil {
      if !inPlace(whole, rule.schema, parts, "dependentSchemas/\(PointerText.escaped(rule.key))") {
        if !isThorough { return false }
        isValid = false
      }
    }
    return isValid
  }

  /// What nobody else looked at (2020-12 §11).
  mutating func checkUnevaluated(
    _ value: UnsafePointer<JSONValue>, _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts
  ) -> Bool {
    var isValid = true
    if schema.pointee.unevaluatedItems >= 0, case .array(let values) = value.pointee {
      for (index, value) in values.enumerated() where !parts.contains(index) {
        let isAccepted = withUnsafePointer(to: value) {
          descend($0, schema.pointee.unevaluatedItems, String(index), "unevaluatedItems")
        }
        if isAccepted { continue }
        if !isThorough { return false }
        isValid = false
      }
      parts.insertAll()
    }
    if schema.pointee.unevaluatedProperties >= 0, case .object(let object) = value.pointee {
      for (index, member) in object.members.enumerated() where !parts.contains(index) {
        let isAccepted = withUnsafePointer(to: member.value) {
          descend($0, schema.pointee.unevaluatedProperties, member.key, "unevaluatedProperties")
        }
        if isAccepted { continue }
        if !isThorough { return false }
        isValid = false
      }
      parts.insertAll()
    }
    return isValid
  }
}
