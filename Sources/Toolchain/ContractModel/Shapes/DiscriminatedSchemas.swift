import TreatyJSON

/// Which schemas are variants told apart by a property, over the whole contract: by the discriminator of a union, or by
/// inheritance (a base with a discriminator that others name in `allOf`).
struct DiscriminatedSchemas {
  struct Children {
    var property: String
    var values: [(value: String, schema: SchemaID)]
  }
  private struct Slot: Hashable {
    var schema: SchemaID
    var property: String
  }
  private var values: [Slot: [String]] = [:]
  private var bases: [SchemaID: Children] = [:]
  private var constants: [SchemaID: [(property: String, value: String)]] = [:]

  init(_ table: SchemaTable) {
    var heirs: [SchemaID: [SchemaID]] = [:]
    for id in table.named {
      for parent in table[id].composition?.allOf ?? [] { heirs[parent, default: []].append(id) }
    }
    for schema in table.all {
      guard let composition = schema.composition, let discriminator = composition.discriminator else { continue }
      var mapped = discriminator.mappings.map { (value: $0.value, schema: $0.schema) }
      if composition.oneOf.isEmpty, composition.anyOf.isEmpty {
        for heir in heirs[schema.id] ?? [] where !mapped.contains(where: { $0.schema == heir }) {
          if let name = table[heir].name { mapped.append((name, heir)) }
        }
        // A mapping that leads back to the base would make the union contain itself.
        mapped.removeAll { $0.schema == schema.id }
        if !mapped.isEmpty { bases[schema.id] = Children(property: discriminator.property, values: mapped) }
      }
      for (value, variant) in mapped {
        let slot = Slot(schema: variant, property: discriminator.property)
        if values[slot]?.contains(value) != true { values[slot, default: []].append(value) }
      }
    }
    for (slot, all) in values where all.count == 1 {
      constants[slot.schema, default: []].append((slot.property, all[0]))
    }
    for id in constants.keys { constants[id]?.sort { $0.property < $1.property } }
  }

  func children(of base: SchemaID) -> Children? { bases[base] }

  /// The one value that tells this variant, when there is exactly one.
  func value(of property: String, in schema: SchemaID) -> String? {
    guard let all = values[Slot(schema: schema, property: property)], all.count == 1 else { return nil }
    return all[0]
  }

  /// Properties that tell this variant, with their single values.
  func constants(of schema: SchemaID) -> [(property: String, value: String)] { constants[schema] ?? [] }
}
