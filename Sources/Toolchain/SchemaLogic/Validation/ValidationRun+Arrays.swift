extension ValidationRun {
  mutating func check(
    array value: UnsafePointer<InstanceNode>, _ rules: UnsafePointer<CompiledArrays>,
    _ schema: UnsafePointer<CompiledSchema>, _ parts: EvaluatedParts
  ) -> Bool {
    var isValid = true
    let count = value.pointee.count
    if count < rules.pointee.minItems {
      fail("minItems", schema) { _ in "must have at least \(rules.pointee.minItems) items" }
      if !isThorough { return false }
      isValid = false
    }
    if count > rules.pointee.maxItems {
      fail("maxItems", schema) { _ in "must have at most \(rules.pointee.maxItems) items" }
      if !isThorough { return false }
      isValid = false
    }
    isValid = checkItems(value.pointee, rules, parts) && isValid
    if !isValid, !isThorough { return false }
    if rules.pointee.contains >= 0 { isValid = checkContains(value.pointee, rules, schema, parts) && isValid }
    if rules.pointee.uniqueItems, count > 1, !areDifferent(value.pointee) {
      fail("uniqueItems", schema) { _ in "must have no two equal items" }
      isValid = false
    }
    return isValid
  }

  private mutating func checkItems(
    _ array: InstanceNode, _ rules: UnsafePointer<CompiledArrays>, _ parts: EvaluatedParts
  ) -> Bool {
    var isValid = true
    let start = array.items
    let tuple = min(rules.pointee.prefix.count, array.count)
    for index in 0..<tuple {
      evaluated.insert(index, parts)
      if !descend(start + index, rules.pointee.prefix[index], String(index), "prefixItems/\(index)") {
        if !isThorough { return false }
        isValid = false
      }
    }
    let items = rules.pointee.items
    guard items >= 0 else { return isValid }
    evaluated.insertAll(parts)
    if !reports {
      let schema = schema(items)
      if schema.pointee.isTypesOnly {
        let types = schema.pointee.types
        for index in tuple..<array.count where start[index].types & types == 0 { return false }
        return isValid
      }
    }
    for index in tuple..<array.count where !descend(start + index, items, String(index), "items") {
      if !isThorough { return false }
      isValid = false
    }
    return isValid
  }

  private mutating func checkContains(
    _ array: InstanceNode, _ rules: UnsafePointer<CompiledArrays>, _ schema: UnsafePointer<CompiledSchema>,
    _ parts: EvaluatedParts
  ) -> Bool {
    let (least, most) = (rules.pointee.minContains, rules.pointee.maxContains)
    var count = 0
    for index in 0..<array.count where attemptPart(array.items + index, rules.pointee.contains, index, "contains") {
      count += 1
      evaluated.insert(index, parts)
      if parts.isNone, most == .max, count >= least { break }
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

  private func areDifferent(_ array: InstanceNode) -> Bool {
    let start = array.items
    guard array.count > 8 else {
      for index in 1..<array.count {
        for other in 0..<index where InstanceNode.areEqual(start + index, start + other) { return false }
      }
      return true
    }
    var seen: Set<EqualInstance> = []
    return (0..<array.count).allSatisfy { seen.insert(EqualInstance(node: start + $0)).inserted }
  }
}
