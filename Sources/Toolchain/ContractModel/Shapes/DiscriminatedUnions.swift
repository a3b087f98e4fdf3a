import ContractText
import TreatyJSON

extension ShapeResolver {
  /// A base with a discriminator is any of its heirs, and itself where `mapping` says so.
  func inheritance(_ children: DiscriminatedSchemas.Children, of base: SchemaID) -> Shape {
    var variants: [Variant] = []
    var indices: [TypeKey: Int] = [:]
    var told = UnionShape.Telling(property: children.property, values: [])
    func index(_ schema: SchemaID) -> Int {
      // As a variant the base is only what it says itself: otherwise the union would contain itself.
      let type = schema == base ? TypeUse(TypeKey(parts: [TypeKey.Part(base, unions: .none)])) : use(of: schema)
      if let index = indices[type.key] { return index }
      indices[type.key] = variants.count
      variants.append(
        Variant(type: TypeUse(type.key), name: table[schema].name, kinds: profiles.profile(type.key).kinds))
      return variants.count - 1
    }
    for (value, schema) in children.values { told.values.append((value, [index(schema)])) }
    if let fallback = children.fallback { told.others = [index(fallback)] }
    return .union(UnionShape(variants: variants, selection: .discriminator(told)))
  }

  func discriminated(
    _ discriminator: Discriminator, _ listed: [Variant], _ union: Merge.Union, _ key: TypeKey
  ) -> Shape {
    var variants = listed
    var told = UnionShape.Telling(property: discriminator.property, values: [])
    var found: Set<Int> = []
    func tell(_ value: String, _ index: Int) {
      found.insert(index)
      if let position = told.values.firstIndex(where: { $0.value == value }) {
        if !told.values[position].variants.contains(index) { told.values[position].variants.append(index) }
      } else {
        told.values.append((value, [index]))
      }
    }
    var positions: [SchemaID: Int] = [:]
    for (index, variant) in variants.enumerated().reversed() {
      for part in variant.type.key.parts { positions[part.schema] = index }
    }
    func index(_ schema: SchemaID) -> Int? {
      if let index = positions[schema] { return index }
      let target = use(of: schema).key
      return variants.firstIndex { $0.type.key == target }
    }
    for (value, schema) in discriminated.told(by: discriminator, union.variants) {
      if let index = index(schema) {
        tell(value, index)
      } else if !variants.contains(where: { holds($0, schema) }) {
        // `mapping` names what the list forgot.
        let key = use(of: schema).key
        variants.append(Variant(type: TypeUse(key), name: table[schema].name, kinds: profiles.profile(key).kinds))
        positions[schema] = variants.count - 1
        tell(value, variants.count - 1)
      }
    }
    let all = variants.map { profiles.profile($0.type.key) }
    let untold = variants.indices.filter { !found.contains($0) }
    let fallback = discriminator.fallback.flatMap { index($0) }
    told.others = order(Array(Set(untold + (fallback.map { [$0] } ?? []))), all)
    for position in told.values.indices where told.values[position].variants.count > 1 {
      told.values[position].variants = order(told.values[position].variants, all)
    }
    for index in untold where index != fallback {
      warn(
        Diagnostic(
          "discriminator-value", .warning,
          "no value of \"\(discriminator.property)\" tells \(title(variants[index])): it is tried when no other variant is told",
          at: place(variants[index]),
          fix: "Add it to the discriminator's mapping, or give its \"\(discriminator.property)\" a constant."))
    }
    if told.values.isEmpty {
      return .union(UnionShape(variants: variants, selection: .trial(order(Array(variants.indices), all))))
    }
    return .union(UnionShape(variants: variants, selection: .discriminator(told)))
  }

  /// Whether a variant that is a union itself has this one.
  private func holds(_ variant: Variant, _ schema: SchemaID) -> Bool {
    Merge(variant.type.key, in: table).unions.contains { $0.variants.contains(schema) }
  }
}
