import ContractModel
import TreatyJSON

extension ValidationRun {
  mutating func check(
    _ values: [JSONValue], _ rules: UnsafePointer<CompiledSchema.Arrays>, _ schema: UnsafePointer<CompiledSchema>,
    _ parts: EvaluatedParts?
  ) -> Bool {
    var isValid = true
    if values.count < rules.pointee.minItems {
      fail("minItems", schema) { _ in "must have at least \(rules.pointee.minItems) items" }
      if !isThorough { return false }
      isValid = false
    }
    if values.count > rules.pointee.maxItems {
      fail("maxItems", schema) { _ in "must have at most \(rules.pointee.maxItems) items" }
      if !isThorough { return false }
      isValid = false
    }
    isValid = values.withUnsafeBufferPointer { checkItems($0, rules, parts) } && isValid
    if !isValid, !isThorough { return false }
    if rules.pointee.contains >= 0 {
      isValid = values.withUnsafeBufferPointer { checkContains($0, rules, schema, parts) } && isValid
    }
    if rules.pointee.uniqueItems, values.count > 1, !areDifferent(values) {
      fail("uniqueItems", schema) { _ in "must have no two equal items" }
      isValid = false
    }
    return isValid
  }

  private mutating func checkItems(
    _ values: UnsafeBufferPointer<JSONValue>, _ rules: UnsafePointer<CompiledSchema.Arrays>, _ parts: EvaluatedParts?
  ) -> Bool {
    guard let start = values.baseAddress else { return true }
    var isValid = true
    let tuple = min(rules.pointee.prefixCount, values.count)
    for index in 0..<tuple {
      if !descend(start + index, rules.pointee.prefix[index], String(index), "prefixItems/\(index)") {
        if !isThorough { return false }
        isValid = false
      }
    }
    parts?.insert(first: tuple)
    let items = rules.pointee.items
    guard items >= 0 else { return isValid }
    if !reports {
      let schema = program[items]
      if schema.pointee.isTypesOnly {
        let types = schema.pointee.types
        for index in tuple..<values.count where !Self.isOfType(start + index, types) { return false }
        parts?.insertAll()
        return isValid
      }
    }
    for index in tuple..<values.count where !descend(start + index, items, String(index), "items") {
      if !isThorough { return false }
      isValid = false
    }
    parts?.insertAll()
    return isValid
  }

  private mutating func checkContains(
    _ values: UnsafeBufferPointer<JSONValue>, _ rules: UnsafePointer<CompiledSchema.Arrays>,
    _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts?
  ) -> Bool {
    let (least, most) = (rules.pointee.minContains, rules.pointee.maxContains)
    var count = 0
    if let start = values.baseAddress {
      for index in 0..<values.count where attemptPart(start + index, rules.pointee.contains, index, "contains") {
        count += 1
        parts?.insert(index)
        if parts == nil, most == .max, count >= least { break }
      }
    }
    if count < least {
      fail("contains", schema) { _ in "must have at least \(least) items of the kind that it has to contain" }
      return false
    }
    if count > most {
      fail("maxContains", schema) { _ in "must have at most \(most) items of the kind that it has to contain" }
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
