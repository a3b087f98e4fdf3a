import ContractModel
import TreatyJSON

extension ValidationRun {
  mutating func check(
    _ values: [JSONValue], _ rules: ArrayKeywords, _ schema: CompiledSchema, _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    if let least = rules.minItems, values.count < least {
      fail("minItems", schema) { "must have at least \(least) items" }
      if !isThorough { return false }
      isValid = false
    }
    if let most = rules.maxItems, values.count > most {
      fail("maxItems", schema) { "must have at most \(most) items" }
      if !isThorough { return false }
      isValid = false
    }
    let tuple = min(rules.prefixItems.count, values.count)
    for index in 0..<tuple {
      let part = rules.prefixItems[index].index
      if !descend(values[index], part, String(index), "prefixItems/\(index)") {
        if !isThorough { return false }
        isValid = false
      }
    }
    parts?.insert(first: tuple)
    if let items = rules.items?.index {
      for index in tuple..<values.count where !descend(values[index], items, String(index), "items") {
        if !isThorough { return false }
        isValid = false
      }
      parts?.insertAll()
    }
    if let contained = rules.contains?.index {
      isValid = checkContains(values, contained, rules, schema, parts) && isValid
    }
    if rules.uniqueItems, values.count > 1, !areDifferent(values) {
      fail("uniqueItems", schema) { "must have no two equal items" }
      isValid = false
    }
    return isValid
  }

  private mutating func checkContains(
    _ values: [JSONValue], _ contained: Int32, _ rules: ArrayKeywords, _ schema: CompiledSchema,
    _ parts: EvaluatedParts?
  ) -> Bool {
    let least = rules.minContains ?? 1
    var count = 0
    for (index, value) in values.enumerated() where attemptPart(value, contained, index, "contains") {
      count += 1
      parts?.insert(index)
      if parts == nil, rules.maxContains == nil, count >= least { break }
    }
    if count < least {
      fail("contains", schema) { "must have at least \(least) items of the kind that it has to contain" }
      return false
    }
    if let most = rules.maxContains, count > most {
      fail("maxContains", schema) { "must have at most \(most) items of the kind that it has to contain" }
      return false
    }
    return true
  }

  private func areDifferent(_ values: [JSONValue]) -> Bool {
    guard values.count > 8 else {
      for index in values.indices.dropFirst() where values[..<index].contains(values[index]) { return false }
      return true
    }
    var seen: Set<JSONValue> = []
    return values.allSatisfy { seen.insert($0).inserted }
  }
}
