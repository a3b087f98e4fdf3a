import ContractModel

extension SchemaTable {
  /// The properties that a value of the schema can have by itself, by what it refers to and by `allOf`. What stands
  /// behind the first thousand is not looked at, for the reason that `parts` gives.
  func members(of id: SchemaID) -> [ObjectKeywords.Property] {
    var result: [ObjectKeywords.Property] = []
    for schema in parts(of: id) where result.count < 1000 {
      result += schema.object?.properties.prefix(1000 - result.count) ?? []
    }
    return result
  }

  /// Whether a value without any member is refused.
  func hasRequiredMembers(_ id: SchemaID) -> Bool { parts(of: id).contains { $0.object?.required.isEmpty == false } }

  /// The JSON types that are left when all parts have their say.
  func types(of id: SchemaID) -> TypeSet { parts(of: id).reduce(.any) { $0.intersection($1.types) } }

  /// The schema, what it refers to and the members of its `allOf`. A bounded number: a huge composition may be used a
  /// thousand times, and what rules ask is told by its beginning.
  func parts(of id: SchemaID) -> [Schema] {
    var result: [Schema] = []
    var pending = [id]
    var seen: Set<SchemaID> = []
    while let next = pending.popLast(), result.count < 64 {
      guard seen.insert(next).inserted else { continue }
      let schema = self[next]
      result.append(schema)
      if let reference = schema.reference { pending.append(reference) }
      pending += schema.composition?.allOf.prefix(64) ?? []
      // `nullable` beside a reference is read as a choice between it and null.
      if let choice = schema.composition?.anyOf, choice.count == 2,
        let other = choice.first(where: { self[$0].types != .null }),
        choice.contains(where: { self[$0].types == .null })
      {
        pending.append(other)
      }
    }
    return result
  }
}
