import TreatyJSON

extension ShapeResolver {
  /// Constants, enumerations and plain strings (or integers) as alternatives are one enumeration, open when any other value
  /// is as good. Nil when a variant is anything else.
  func valueSet(_ variants: [Variant], _ written: [SchemaID]) -> ValueSet? {
    guard
      variants.allSatisfy({ $0.kinds == .string })
        || variants.allSatisfy({ $0.kinds.isSubset(of: [.integer, .number]) })
    else { return nil }
    var set = ValueSet(values: [], isOpen: false, isString: variants.allSatisfy { $0.kinds == .string })
    var seen: Set<JSONValue> = []
    for (variant, id) in zip(variants, written) {
      guard collect(variant.type.key, table[id], into: &set, &seen, depth: 0) else { return nil }
    }
    // Without a named value it is a scalar like any other.
    return set.values.isEmpty ? nil : set
  }

  private func collect(
    _ key: TypeKey, _ schema: Schema, into set: inout ValueSet, _ seen: inout Set<JSONValue>, depth: Int
  ) -> Bool {
    let merge = Merge(key, in: table)
    if merge.unsupported != nil || !merge.conditions.isEmpty { return false }
    if let values = merge.constant.map({ [$0] }) ?? merge.enumeration {
      let title = values.count == 1 ? schema.annotations?.title : nil
      for value in values where value != .null {
        guard set.isString ? value.string != nil : value.number.flatMap({ Int64($0.lexeme) }) != nil else {
          return false
        }
        if seen.insert(value).inserted { set.values.append(.init(value: value, title: title)) }
      }
      return true
    }
    guard merge.presence.isEmpty, !merge.hasString, !merge.hasNumber, merge.format == nil else { return false }
    if let union = merge.unions.first {
      guard merge.unions.count == 1, depth < 8, union.discriminator == nil else { return false }
      return union.variants.allSatisfy { collect(TypeKey($0), table[$0], into: &set, &seen, depth: depth + 1) }
    }
    set.isOpen = true
    return set.isString ? merge.impliedTypes == .string : merge.impliedTypes == .integer
  }
}
