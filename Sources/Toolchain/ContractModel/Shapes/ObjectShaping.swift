import ContractText
import TreatyJSON

extension ShapeResolver {
  func object(_ merge: Merge, _ key: TypeKey) -> Shape {
    var properties = merge.properties.map { property($0, merge) }
    addDiscriminators(&properties, merge)
    addChoices(&properties, merge)
    let additional = additional(merge)
    // A required field that no `properties` declares is still due: anything may stand there.
    for name in merge.schemas.flatMap({ $0.object?.required ?? [] })
    where !properties.contains(where: { isSame($0.name, name) }) {
      guard let owner = merge.schemas.first else { continue }
      properties.append(
        .init(
          name: name, type: TypeUse(anyKey(owner)), isRequired: true, description: nil, isDeprecated: false,
          isReadOnly: false, isWriteOnly: false, place: owner.place))
    }
    for name in merge.presence.flatMap({ $0.groups.flatMap { $0.present + $0.absent } })
    where !properties.contains(where: { isSame($0.name, name) }) {
      guard let owner = merge.schemas.first else { continue }
      properties.append(
        .init(
          name: name, type: TypeUse(anyKey(owner)), isRequired: false, description: nil, isDeprecated: false,
          isReadOnly: false, isWriteOnly: false, place: owner.place))
    }
    if case .ignored = additional, !properties.isEmpty { addConditional(&properties, merge) }
    let facets = facets(merge)
    let patterned = patterned(merge)
    if properties.isEmpty, facets.isEmpty, let map = map(merge, patterned, additional) { return .map(map) }
    return .object(
      ObjectShape(
        properties: properties, patterned: patterned, facets: facets, presence: merge.presence, additional: additional,
        minProperties: merge.minProperties,
        maxProperties: merge.maxProperties))
  }

  /// Members that only some values have, by a condition: what they hold is for the condition to say.
  private func addConditional(_ properties: inout [ObjectShape.Property], _ merge: Merge) {
    guard !merge.conditions.isEmpty else { return }
    var known = Set(properties.map(\.name))
    for condition in merge.conditions {
      for name in table.conditionalNames(of: condition.schema) where known.insert(name).inserted {
        properties.append(
          .init(
            name: name, type: TypeUse(anyKey(condition.schema)), isRequired: false, description: nil,
            isDeprecated: false, isReadOnly: false, isWriteOnly: false, place: condition.schema.place))
      }
    }
  }

  /// Patterns with the same type are one group.
  private func patterned(_ merge: Merge) -> [ObjectShape.Patterned] {
    var result: [ObjectShape.Patterned] = []
    var groups: [TypeUse: Int] = [:]
    for (pattern, schema) in merge.patterns {
      let key = use(of: schema)
      if let index = groups[key] {
        if !result[index].patterns.contains(pattern) { result[index].patterns.append(pattern) }
      } else {
        groups[key] = result.count
        result.append(.init(patterns: [pattern], type: solidUse(TypeKey(schema))))
      }
    }
    return result
  }

  /// An object without members of its own is a dictionary, if all its entries are of one type.
  private func map(
    _ merge: Merge, _ patterned: [ObjectShape.Patterned], _ additional: ObjectShape.Additional
  ) -> MapRule? {
    var rule = MapRule(value: nil, min: merge.minProperties, max: merge.maxProperties)
    switch (patterned.first, additional) {
    case (nil, .ignored): return rule
    case (nil, .kept(let value)): rule.value = value
    case (nil, .closed): return nil
    case (let group?, .ignored), (let group?, .closed):
      guard patterned.count == 1 else { return nil }
      rule.value = group.type
      rule.patterns = group.patterns
      if case .closed = additional { rule.isClosed = true }
    case (let group?, .kept(let value)):
      guard patterned.count == 1, group.type == value else { return nil }
      rule.value = value
    }
    return rule
  }

  private func facets(_ merge: Merge) -> [ObjectShape.Facet] {
    merge.unions.map { union in
      let composition = union.owner.composition
      let isWhole =
        union.owner.isOnlyComposed && composition?.allOf.isEmpty == true && composition?.not == nil
        && composition?.if == nil && composition?.oneOf.isEmpty != composition?.anyOf.isEmpty
      // A component that is nothing but this union is a type already.
      var type = use(
        of: isWhole
          ? TypeKey(union.owner.id) : TypeKey(parts: [TypeKey.Part(union.owner.id, unions: .only(union.keyword))]))
      type.isNullable = false
      return ObjectShape.Facet(
        type: type, name: isWhole ? union.owner.name ?? union.keyword.rawValue : union.keyword.rawValue)
    }
  }

  /// Whether unions stand beside properties instead of repeating them in each variant: several of them, or one that
  /// would repeat more than 32.
  func isFacet(_ merge: Merge) -> Bool {
    guard let union = merge.unions.first else { return false }
    return (merge.unions.count > 1 || union.variants.count * merge.properties.count > 32) && isObject(merge)
  }

  private func isObject(_ merge: Merge) -> Bool {
    (merge.saysTypes && merge.types.subtracting(.null) == .object)
      || merge.unions.allSatisfy { union in
        union.variants.allSatisfy { profiles.profile(TypeKey($0)).kinds == .object }
      }
  }

  /// A key whose shape is anything: the table's own empty schema is not guaranteed to exist, so no part at all.
  private func anyKey(_ owner: Schema) -> TypeKey { TypeKey.anything }

  private func property(_ property: Merge.Property, _ merge: Merge) -> ObjectShape.Property {
    let type = use(of: property.type)
    let isRequired = merge.required.contains(property.name)
    let written = property.type.parts.map { table[$0.schema] }
    let annotations = written.compactMap(\.annotations)
    var constant: JSONValue?
    if isRequired, !type.isNullable {
      constant = type.key.parts.lazy.compactMap { [table] in table[$0.schema].constant }.first
      for schema in merge.schemas where constant == nil {
        if let value = discriminated.value(of: property.name, in: schema.id) { constant = .string(value) }
      }
    }
    let target = type.key.schema.map { table[$0] }
    return ObjectShape.Property(
      name: property.name, type: type, isRequired: isRequired, constant: constant,
      initial: annotations.lazy.compactMap(\.initial).first ?? target?.annotations?.initial,
      description: annotations.lazy.compactMap(\.description).first ?? target?.annotations?.description,
      isDeprecated: annotations.contains(where: \.isDeprecated), isReadOnly: annotations.contains(where: \.isReadOnly),
      isWriteOnly: annotations.contains(where: \.isWriteOnly), place: property.place)
  }

  /// A variant carries its discriminator on the wire whether or not it declares it.
  private func addDiscriminators(_ properties: inout [ObjectShape.Property], _ merge: Merge) {
    for schema in merge.schemas {
      for (name, value) in discriminated.constants(of: schema.id) {
        if let index = properties.firstIndex(where: { $0.name == name }) {
          if properties[index].constant == nil, schema.id == merge.schemas.first?.id {
            properties[index].constant = .string(value)
            properties[index].isRequired = true
          }
        } else {
          properties.insert(
            .init(
              name: name, type: TypeUse(TypeKey.anything), isRequired: true, constant: .string(value),
              description: nil, isDeprecated: false, isReadOnly: false, isWriteOnly: false, place: schema.place),
            at: 0)
        }
      }
    }
  }

  /// A variant told by several values keeps the one that it was, declared or not.
  private func addChoices(_ properties: inout [ObjectShape.Property], _ merge: Merge) {
    guard let schema = merge.schemas.first else { return }
    for name in discriminated.choices(of: schema.id) where !properties.contains(where: { $0.name == name }) {
      properties.insert(
        .init(
          name: name, type: TypeUse(TypeKey.anything), isRequired: true, description: nil, isDeprecated: false,
          isReadOnly: false, isWriteOnly: false, place: schema.place),
        at: 0)
    }
  }

  private func additional(_ merge: Merge) -> ObjectShape.Additional {
    guard !merge.additional.isEmpty else { return .ignored }
    if merge.additional.contains(where: { table[$0].types.isEmpty }) { return .closed }
    let key = merge.additional.dropFirst().reduce(TypeKey(merge.additional[0])) { $0.adding($1) }
    return .kept(solidUse(key))
  }
}

/// Byte for byte: two spellings of é are two names, though Swift calls the strings equal. That is asked first, being fast.
private func isSame(_ left: String, _ right: String) -> Bool { left == right && left.utf8.elementsEqual(right.utf8) }
