extension ValidationRun {
  mutating func check(
    _ value: UnsafePointer<InstanceNode>, _ rules: UnsafePointer<CompiledComposition>,
    _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts
  ) -> Bool {
    var isValid = true
    let (all, any, one) = (rules.pointee.allOf, rules.pointee.anyOf, rules.pointee.oneOf)
    for index in 0..<all.count where !inPlace(value, all[index], parts, "allOf/\(index)") {
      if !isThorough { return false }
      isValid = false
    }
    if !any.isEmpty {
      var count = 0
      for index in 0..<any.count where attempt(value, any[index], parts, "anyOf/\(index)") {
        count += 1
        // Others do not matter for the answer, but for what is said and looked at.
        if !reports, parts.isNone { break }
      }
      if count == 0 {
        fail("anyOf", schema) { _ in "must fit one of \(any.count) variants" }
        if !isThorough { return false }
        isValid = false
      }
    }
    if !one.isEmpty {
      let most = rules.pointee.most
      var count = 0
      for index in 0..<one.count where attempt(value, one[index], parts, "oneOf/\(index)") {
        count += 1
        if count > most { break }
      }
      if count == 0 || count > most {
        fail("oneOf", schema) { _ in
          "must fit exactly one of \(one.count) variants, and fits \(count == 0 ? "none" : "more")"
        }
        if !isThorough { return false }
        isValid = false
      }
    }
    if rules.pointee.not >= 0, attempt(value, rules.pointee.not, .none, "not") {
      fail("not", schema) { _ in "must not fit the schema under \"not\"" }
      if !isThorough { return false }
      isValid = false
    }
    if rules.pointee.if >= 0 {
      let holds = attempt(value, rules.pointee.if, parts, "if")
      let branch = holds ? rules.pointee.then : rules.pointee.else
      if branch >= 0 { isValid = inPlace(value, branch, parts, holds ? "then" : "else") && isValid }
    }
    return isValid
  }
}
