import ContractModel

/// Finds schemas whose every value holds another value of themselves: none is finite.
///
/// A schema has a finite value when everything that it needs has one: required properties, items that must be there, all
/// of `allOf`, one of `oneOf`. This is solved from the leaves up, each need looked at once.
struct EndlessSchemas {
  struct Requirement {
    var owner: SchemaID
    var property: String
  }

  /// What a schema needs before it has a value: all of `all`, and one of each list in `any`.
  private struct Needs {
    var all: [Int] = []
    var any: [[Int]] = []
  }

  /// A required property for each such schema that has one of its own.
  static func requirements(in table: SchemaTable) -> [Requirement] {
    var needs: [Int: Needs] = [:]
    for schema in table.all {
      let found = self.needs(schema, table)
      if !found.all.isEmpty || !found.any.isEmpty { needs[Int(schema.id.index)] = found }
    }
    guard !needs.isEmpty else { return [] }
    let endless = unsolved(needs)
    guard !endless.isEmpty else { return [] }
    var result: [Requirement] = []
    for schema in table.all where endless.contains(Int(schema.id.index)) {
      guard let object = schema.object else { continue }
      let required = Set(object.required)
      let property = object.properties.first { required.contains($0.name) && endless.contains(Int($0.schema.index)) }
      if let property { result.append(Requirement(owner: schema.id, property: property.name)) }
    }
    // Those that merely need an endless one are not at fault; the first of each is enough to mend it.
    return Array(result.prefix(20))
  }

  /// Schemas that no value can fit, since fitting them needs fitting them first: of `$ref`, `allOf`, `oneOf` and `anyOf`
  /// alone, whatever properties there are.
  static func unfounded(in slots: [Schema?]) -> Set<Int> {
    var needs: [Int: Needs] = [:]
    for case let schema? in slots where schema.reference != nil || schema.composition != nil {
      needs[Int(schema.id.index)] = inPlaceNeeds(schema)
    }
    return unsolved(needs)
  }

  /// Kahn's algorithm over "needs": what cannot be taken away needs itself.
  private static func unsolved(_ needs: [Int: Needs]) -> Set<Int> {
    var open: [Int: Int] = [:]
    // For each schema: which needs it satisfies (owner, and the group for "one of these", -1 for "all").
    var waiting: [Int: [(owner: Int, group: Int)]] = [:]
    var satisfied: Set<[Int]> = []
    var solved: [Int] = []
    for (owner, need) in needs {
      var count = 0
      for target in Set(need.all) where needs[target] != nil {
        waiting[target, default: []].append((owner, -1))
        count += 1
      }
      for (group, targets) in need.any.enumerated() where targets.allSatisfy({ needs[$0] != nil }) {
        for target in Set(targets) { waiting[target, default: []].append((owner, group)) }
        count += 1
      }
      open[owner] = count
      if count == 0 { solved.append(owner) }
    }
    while let next = solved.popLast() {
      for (owner, group) in waiting[next] ?? [] {
        if group >= 0, !satisfied.insert([owner, group]).inserted { continue }
        open[owner, default: 1] -= 1
        if open[owner] == 0 { solved.append(owner) }
      }
    }
    return Set(open.filter { $0.value > 0 }.keys)
  }

  /// Only what is certain: anything that leaves a way out counts as no need.
  private static func needs(_ schema: Schema, _ table: SchemaTable) -> Needs {
    var needs = Needs()
    // A value that may be something else than an object or an array needs none of their parts.
    let solid: TypeSet = schema.types == .any ? inferred(schema) : schema.types
    if solid == .object, let object = schema.object, !object.required.isEmpty {
      let required = Set(object.required)
      for property in object.properties where required.contains(property.name) {
        needs.all.append(Int(property.schema.index))
      }
    }
    if solid == .array, let array = schema.array, let items = array.items, array.minItems ?? 0 > array.prefixItems.count
    {
      needs.all.append(Int(items.index))
    }
    let inPlace = inPlaceNeeds(schema)
    needs.all += inPlace.all
    needs.any = inPlace.any
    return needs
  }

  private static func inPlaceNeeds(_ schema: Schema) -> Needs {
    var needs = Needs()
    if let reference = schema.reference { needs.all.append(Int(reference.index)) }
    if let composition = schema.composition {
      needs.all += composition.allOf.map { Int($0.index) }
      if !composition.oneOf.isEmpty { needs.any.append(composition.oneOf.map { Int($0.index) }) }
      if !composition.anyOf.isEmpty { needs.any.append(composition.anyOf.map { Int($0.index) }) }
    }
    return needs
  }

  /// Without `type` a schema with properties is meant to be an object.
  private static func inferred(_ schema: Schema) -> TypeSet {
    schema.object?.properties.isEmpty == false ? .object : .any
  }
}
