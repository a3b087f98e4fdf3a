import ContractModel

extension SchemaTable {
  /// The properties that a value of the schema can have by itself, by what it refers to and by `allOf`.
  func members(of id: SchemaID) -> [ObjectKeywords.Property] {
    parts(of: id).flatMap { $0.object?.properties ?? [] }
  }

  /// The names of the properties that every value has.
  func requiredNames(of id: SchemaID) -> [String] { parts(of: id).flatMap { $0.object?.required ?? [] } }

  /// The JSON types that are left when all parts have their say.
  func types(of id: SchemaID) -> TypeSet { parts(of: id).reduce(.any) { $0.intersection($1.types) } }

  /// The schema, what it refers to and the members of its `allOf`. A bounded number: circles and huge compositions are
  /// no reason to stop.
  func parts(of id: SchemaID) -> [Schema] {
    var result: [Schema] = []
    var pending = [id]
    var seen: Set<SchemaID> = []
    while let next = pending.popLast(), result.count < 64 {
      guard seen.insert(next).inserted else { continue }
      let schema = self[next]
      result.append(schema)
      if let reference = schema.reference { pending.append(reference) }
      pending += schema.composition?.allOf ?? []
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
