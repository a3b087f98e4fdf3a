import ContractModel
import TreatyJSON

extension StructuralProof {
  func showArrays(_ a: FlatSchema, _ b: FlatSchema, _ depth: Int) throws(InclusionGap) {
    try check(a.minItems ?? 0 >= b.minItems ?? 0, "minItems")
    try check(b.maxItems.map { a.maxItems ?? Int.max <= $0 } ?? true, "maxItems")
    try check(!b.uniqueItems || a.uniqueItems || a.maxItems ?? Int.max <= 1, "uniqueItems")
    try check(b.unevaluatedItems.isEmpty, "unevaluatedItems")
    try check(b.contains.isEmpty, "contains")
    for index in 0..<max(a.prefixItems.count, b.prefixItems.count) {
      let own = index < a.prefixItems.count ? a.prefixItems[index] : a.items
      let other = index < b.prefixItems.count ? b.prefixItems[index] : b.items
      if a.maxItems ?? Int.max > index { try show(own, in: other, depth: depth + 1) }
    }
    if !b.items.ids.isEmpty, a.maxItems ?? Int.max > a.prefixItems.count {
      try show(a.items, in: b.items, depth: depth + 1)
    }
  }

  func showObjects(_ a: FlatSchema, _ b: FlatSchema, _ depth: Int) throws(InclusionGap) {
    // Merged closed objects refuse more than one list of properties tells; the left may, the right must be plain.
    try check(b.unevaluatedProperties.isEmpty, "unevaluatedProperties")
    try check(b.propertyNames.isEmpty, "propertyNames")
    try check(b.dependentSchemas.isEmpty, "dependentSchemas")
    let due = Set(a.required)
    for name in b.required where isDue(name, b, right) && !(due.contains(name) && isDue(name, a, left)) {
      throw InclusionGap(cause: "no proof beyond this: \(Shown.text(name)) is required")
    }
    for rule in b.dependentRequired {
      let isMet = rule.required.allSatisfy { name in
        due.contains(name) || a.dependentRequired.contains { $0.key == rule.key && $0.required.contains(name) }
      }
      try check(isMet, "dependentRequired")
    }
    try check(max(a.minProperties ?? 0, a.required.count) >= b.minProperties ?? 0, "minProperties")
    try check(b.maxProperties.map { most(a) <= $0 } ?? true, "maxProperties")
    try showMembers(a, b, depth)
  }

  /// Of a property that does not go this way `required` says nothing.
  private func isDue(_ name: String, _ flat: FlatSchema, _ side: SchemaFlattener) -> Bool {
    guard let node = flat.property(name) else { return true }
    let annotations = side.flat(node).annotations
    return direction == .request ? !annotations.isReadOnly : !annotations.isWriteOnly
  }

  private func most(_ a: FlatSchema) -> Int {
    min(a.maxProperties ?? Int.max, a.isClosed && a.patternProperties.isEmpty ? a.properties.count : Int.max)
  }

  private func showMembers(_ a: FlatSchema, _ b: FlatSchema, _ depth: Int) throws(InclusionGap) {
    let patterns = Dictionary(a.patternProperties.map { ($0.pattern, $0.schema) }) { first, _ in first }
    for rule in b.patternProperties {
      guard let own = patterns[rule.pattern] else {
        throw InclusionGap(cause: "no proof beyond this: patternProperties")
      }
      try show(SchemaNode(own), in: SchemaNode(rule.schema), depth: depth + 1)
    }
    // What the left's own patterns leave to its additionalProperties, the right must take as such.
    try check(
      b.additional.ids.isEmpty
        || a.patternProperties.allSatisfy { rule in
          b.patternProperties.contains { $0.pattern == rule.pattern }
        }, "patternProperties")
    let others = Dictionary(b.properties.map { ($0.name, $0.node) }) { first, _ in first }
    var seen: Set<String> = []
    for property in a.properties {
      seen.insert(property.name)
      try show(property.node, in: others[property.name] ?? b.additional, depth: depth + 1)
    }
    for property in b.properties where !seen.contains(property.name) {
      if a.isClosed, a.patternProperties.isEmpty { continue }
      try show(a.additional, in: property.node, depth: depth + 1)
    }
    if !b.additional.ids.isEmpty { try show(a.additional, in: b.additional, depth: depth + 1) }
  }
}
