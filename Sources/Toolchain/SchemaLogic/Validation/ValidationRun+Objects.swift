extension ValidationRun {
  mutating func check(
    object value: UnsafePointer<InstanceNode>, _ rules: UnsafePointer<CompiledObjects>,
    _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts
  ) -> Bool {
    var isValid = true
    if value.pointee.count < rules.pointee.minimum {
      fail("minProperties", schema) { _ in "must have at least \(rules.pointee.minimum) members" }
      if !isThorough { return false }
      isValid = false
    }
    if value.pointee.count > rules.pointee.maximum {
      fail("maxProperties", schema) { _ in "must have at most \(rules.pointee.maximum) members" }
      if !isThorough { return false }
      isValid = false
    }
    let required = rules.pointee.requiredCount
    // A few are looked for: that is cheaper than looking into members for nothing. Many would take quadratic time, and
    // reports name what is wrong with members first.
    let isSearched = !reports && (required <= 4 || required * value.pointee.count <= 64)
    if isSearched {
      for index in 0..<required where !rules.pointee.names.isIn(value.pointee, index) { return false }
    }
    if rules.pointee.looksAtMembers || !isSearched {
      let seen = isSearched ? EvaluatedParts.none : evaluated.push(required)
      defer { if !isSearched { evaluated.pop(seen) } }
      isValid = checkMembers(value.pointee, rules, seen, parts) && isValid
      if !isValid, !isThorough { return false }
      for index in 0..<(isSearched ? 0 : required) where !evaluated.contains(index, seen) {
        fail("required", schema) { _ in "must have the member \"\(rules.pointee.names[index])\"" }
        if !isThorough { return false }
        isValid = false
      }
    }
    guard let dependents = rules.pointee.dependents else { return isValid }
    return checkDependents(value, dependents, schema, parts) && isValid
  }

  /// - Parameter seen: takes up the required names that are there.
  private mutating func checkMembers(
    _ object: InstanceNode, _ rules: UnsafePointer<CompiledObjects>, _ seen: EvaluatedParts, _ parts: EvaluatedParts
  ) -> Bool {
    var isValid = true
    let patterns = rules.pointee.patterns
    for index in 0..<object.count {
      let member = object.members + index
      var isKnown = false
      let known = rules.pointee.names.find(member.pointee.word, member.pointee.name)
      if known >= 0 {
        if known < rules.pointee.requiredCount { evaluated.insert(known, seen) }
        let schema = rules.pointee.schemas[known]
        if schema >= 0 {
          isKnown = true
          if !descend(
            member.value, schema, member.pointee.name.text,
            "properties/\(PointerText.escaped(member.pointee.name.text))")
          {
            isValid = false
          }
        }
      }
      for rule in 0..<patterns.count where patterns[rule].pattern.pointee.matches(member.pointee.name.bytes) {
        isKnown = true
        let pattern = patterns[rule].pattern
        if !descend(
          member.value, patterns[rule].schema, member.pointee.name.text,
          "patternProperties/\(PointerText.escaped(pattern.pointee.source))")
        {
          isValid = false
        }
      }
      if !isKnown, rules.pointee.additional >= 0 {
        isKnown = true
        if !descend(member.value, rules.pointee.additional, member.pointee.name.text, "additionalProperties") {
          isValid = false
        }
      }
      if isKnown { evaluated.insert(index, parts) }
      if rules.pointee.propertyNames >= 0,
        !descend(member.name, rules.pointee.propertyNames, member.pointee.name.text, "propertyNames")
      {
        isValid = false
      }
      if !isValid, !isThorough { return false }
    }
    return isValid
  }

  private mutating func checkDependents(
    _ value: UnsafePointer<InstanceNode>, _ dependents: UnsafePointer<CompiledDependents>,
    _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts
  ) -> Bool {
    var isValid = true
    let names = dependents.pointee.names
    for rule in dependents.pointee.rules where names.isIn(value.pointee, rule.key) {
      for name in rule.required where !names.isIn(value.pointee, name) {
        fail("dependentRequired", schema) { _ in
          "must have the member \"\(names[name])\" where it has \"\(names[rule.key])\""
        }
        if !isThorough { return false }
        isValid = false
      }
      guard rule.schema >= 0 else { continue }
      if !inPlace(value, rule.schema, parts, "dependentSchemas/\(PointerText.escaped(names[rule.key]))") {
        if !isThorough { return false }
        isValid = false
      }
    }
    return isValid
  }

  /// What nobody else looked at (2020-12 §11).
  mutating func checkUnevaluated(
    _ value: UnsafePointer<InstanceNode>, _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts
  ) -> Bool {
    var isValid = true
    let isObject = value.pointee.isObject
    let rule = isObject ? schema.pointee.unevaluatedProperties : schema.pointee.unevaluatedItems
    if !evaluated.containsAll(parts) {
      for index in 0..<value.pointee.count where !evaluated.contains(index, parts) {
        let isAccepted =
          isObject
          ? descend(
            (value.pointee.members + index).value, rule, value.pointee.members[index].name.text,
            "unevaluatedProperties")
          : descend(value.pointee.items + index, rule, String(index), "unevaluatedItems")
        if isAccepted { continue }
        if !isThorough { return false }
        isValid = false
      }
    }
    evaluated.insertAll(parts)
    return isValid
  }
}
