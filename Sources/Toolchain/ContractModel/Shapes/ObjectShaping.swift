import ContractText
import TreatyJSON

extension ShapeResolver {
  func object(_ merge: Merge, _ key: TypeKey) -> Shape {
    var properties = merge.properties.map { property($0, merge) }
    addDiscriminators(&properties, merge)
    let additional = additional(merge)
    // A required field that no `properties` declares is still due: anything may stand there.
    for name in merge.schemas.flatMap({ $0.object?.required ?? [] })
    where !properties.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      guard let owner = merge.schemas.first else { continue }
      properties.append(
        .init(
          name: name, type: TypeUse(anyKey(owner)), isRequired: true, description: nil, isDeprecated: false,
          isReadOnly: false, isWriteOnly: false, place: owner.place))
    }
    if properties.isEmpty {
      switch additional {
      case .ignored: return .map(MapRule(value: nil, min: merge.minProperties, max: merge.maxProperties))
      case .kept(let value): return .map(MapRule(value: value, min: merge.minProperties, max: merge.maxProperties))
      case .closed: break
      }
    }
    return .object(
      ObjectShape(
        properties: properties, additional: additional, minProperties: merge.minProperties,
        maxProperties: merge.maxProperties))
  }

  /// A key whose shape is anything: the table's own empty schema is not guaranteed to exist, so no part at all.
  private func anyKey(_ owner: Schema) -> TypeKey { TypeKey(parts: []) }

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
              name: name, type: TypeUse(TypeKey(parts: [])), isRequired: true, constant: .string(value),
              description: nil, isDeprecated: false, isReadOnly: false, isWriteOnly: false, place: schema.place),
            at: 0)
        }
      }
    }
  }

  private func additional(_ merge: Merge) -> ObjectShape.Additional {
    guard !merge.additional.isEmpty else { return .ignored }
    if merge.additional.contains(where: { table[$0].types.isEmpty }) { return .closed }
    let key = merge.additional.dropFirst().reduce(TypeKey(merge.additional[0])) { $0.adding($1) }
    return .kept(solidUse(key))
  }
}
