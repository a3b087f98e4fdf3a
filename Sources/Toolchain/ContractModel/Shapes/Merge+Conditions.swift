import ContractText

extension Merge {
  /// Takes up what a schema demands beyond types. What always holds is left out; what never holds leaves no type.
  mutating func addConditions(_ schema: Schema, isRoot: Bool, isChecked: Bool, in table: SchemaTable) {
    var keywords: RuleCondition.Keywords = []
    if let not = schema.composition?.not { addNot(not, in: table, &keywords) }
    if schema.hasCondition { keywords.insert(.condition) }
    if let object = schema.object {
      if object.dependentRequired.contains(where: { !$0.required.isEmpty }) || !object.dependentSchemas.isEmpty {
        keywords.insert(.dependent)
      }
      if let names = object.propertyNames, !table.allowsAll(names) { keywords.insert(.propertyNames) }
      // Members may match several patterns: only the first one is their type.
      if Set(patterns.map(\.schema)).count > 1, !object.patternProperties.isEmpty {
        keywords.insert(.patternProperties)
      }
      if let rest = object.unevaluatedProperties { addUnevaluated(rest, schema, isRoot, in: table, &keywords) }
    }
    if let array = schema.array {
      if array.contains != nil, array.minContains != 0 || array.maxContains != nil { keywords.insert(.contains) }
      if array.uniqueItems, !array.prefixItems.isEmpty { keywords.insert(.uniqueItems) }
      if let rest = array.unevaluatedItems, !table.allowsAll(rest) {
        let all = isRoot ? table.conjunction(of: schema) : nil
        if let all, all.allSatisfy({ $0.id == schema.id || $0.array?.unevaluatedItems == nil }),
          all.allSatisfy({ $0.array?.contains == nil })
        {
          unevaluated = rest
        } else {
          keywords.insert(.unevaluatedItems)
        }
      }
    }
    if !keywords.isEmpty, !isChecked { conditions.append(RuleCondition(schema: schema, keywords: keywords)) }
  }

  /// `not` about members is a rule about the object.
  private mutating func addNot(_ not: SchemaID, in table: SchemaTable, _ keywords: inout RuleCondition.Keywords) {
    let forbidden = table[not]
    if forbidden.types.isEmpty { return }
    if table.allowsAll(not) {
      types = []
      saysTypes = true
      return
    }
    if forbidden.types == [.null], forbidden.isNothingButTypes {
      types.subtract(.null)
      saysTypes = true
      return
    }
    let alternatives = forbidden.isOnlyComposed ? forbidden.composition?.anyOf ?? [] : []
    let schemas = alternatives.isEmpty ? [forbidden] : alternatives.map { table[$0] }
    let groups = schemas.compactMap { PresenceRule.Group($0) }
    let isRule =
      groups.count == schemas.count && !groups.contains(where: \.isEmpty)
      && (alternatives.isEmpty ? forbidden.composition == nil : schemas.allSatisfy { $0.composition == nil })
    guard isRule else {
      keywords.insert(.not)
      return
    }
    presence.append(PresenceRule(keyword: .not, groups: groups))
    hasObject = true
  }

  /// Where nothing depends on the value, what is not evaluated is what `properties` and its neighbours do not name.
  private mutating func addUnevaluated(
    _ rest: SchemaID, _ schema: Schema, _ isRoot: Bool, in table: SchemaTable,
    _ keywords: inout RuleCondition.Keywords
  ) {
    if table.allowsAll(rest) {
      additional.append(rest)
      return
    }
    guard isRoot, let all = table.conjunction(of: schema) else {
      keywords.insert(.unevaluatedProperties)
      return
    }
    let isTold = all.contains {
      $0.object?.additionalProperties != nil || $0.id != schema.id && $0.object?.unevaluatedProperties != nil
    }
    if !isTold { additional.append(rest) }
  }
}

extension Schema {
  fileprivate var isNothingButTypes: Bool {
    reference == nil && unresolved == nil && !saysValues && string == nil && number == nil && array == nil
      && object == nil && composition == nil
  }
}

extension SchemaTable {
  /// The schema `true`, or one that says nothing.
  func allowsAll(_ id: SchemaID) -> Bool {
    let schema = self[id]
    return schema.isOnlyComposed && schema.composition.map { $0 == Composition() } ?? true
  }
}
