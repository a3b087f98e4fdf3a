extension Merge {
  /// Takes up a union; answers what turns out to be no alternative but simply required.
  mutating func addUnion(_ keyword: UnionKeyword, _ schema: Schema, in table: SchemaTable) -> [SchemaID] {
    guard let composition = schema.composition else { return [] }
    let written = keyword == .oneOf ? composition.oneOf : composition.anyOf
    guard !written.isEmpty else { return [] }
    var union = Union(
      owner: schema, keyword: keyword, variants: [], discriminator: composition.discriminator, allowsNull: false)
    for id in written { Self.collect(id, into: &union, table, depth: 0) }
    if union.variants.isEmpty {
      types.formIntersection(union.allowsNull ? .null : [])
      saysTypes = true
      return []
    }
    if let rule = presenceRule(union, table) {
      if let rule { presence.append(rule) }
      hasObject = true
      return []
    }
    if union.variants.count == 1, union.discriminator == nil { return union.variants }
    unions.append(union)
    return []
  }

  /// Unions inside unions are one, as long as the inner one has no name and says nothing else.
  private static func collect(
    _ id: SchemaID, into union: inout Union, _ table: SchemaTable, depth: Int
  ) {
    let schema = table[id]
    if table.isNull(id) {
      union.allowsNull = true
      return
    }
    if schema.types.isEmpty { return }
    if schema.name == nil, depth < 8, schema.isOnlyComposed, let inner = schema.composition, inner.allOf.isEmpty,
      inner.not == nil, inner.if == nil, inner.discriminator == nil, inner.oneOf.isEmpty != inner.anyOf.isEmpty
    {
      for id in inner.oneOf + inner.anyOf { collect(id, into: &union, table, depth: depth + 1) }
      return
    }
    if !union.variants.contains(id) { union.variants.append(id) }
  }

  /// Alternatives that differ in required members only are a rule about one object. The inner nil: a rule that always
  /// holds. Nil: no such alternatives.
  private func presenceRule(_ union: Union, _ table: SchemaTable) -> PresenceRule?? {
    guard union.discriminator == nil else { return nil }
    var groups: [PresenceRule.Group] = []
    for id in union.variants {
      guard let group = PresenceRule.Group(table[id], in: table) else { return nil }
      groups.append(group)
    }
    guard groups.contains(where: { !$0.isEmpty }) else { return nil }
    // Of `anyOf` one that asks for nothing always holds.
    if union.keyword == .anyOf, groups.contains(where: \.isEmpty) { return .some(nil) }
    return PresenceRule(keyword: union.keyword == .oneOf ? .oneOf : .anyOf, groups: groups)
  }
}

extension SchemaTable {
  func isNull(_ id: SchemaID) -> Bool {
    let schema = self[id]
    return schema.types == [.null] || schema.constant == .null || schema.enumeration == [.null]
  }
}
