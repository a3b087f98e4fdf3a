import TreatyJSON

/// Which schemas are variants told apart by a property, over the whole contract: by the discriminator of a union, or by
/// inheritance (a base with a discriminator that others name in `allOf`).
package struct DiscriminatedSchemas {
  package struct Children {
    package var property: String
    package var values: [(value: String, schema: SchemaID)]
    package var fallback: SchemaID?
  }
  private struct Slot: Hashable {
    var schema: SchemaID
    var property: String
  }
  private let table: SchemaTable
  private let profiles: VariantProfiles
  private var values: [Slot: [String]] = [:]
  private var bases: [SchemaID: Children] = [:]
  private var choices: [SchemaID: [String]] = [:]
  private var constants: [SchemaID: [(property: String, value: String)]] = [:]

  init(_ table: SchemaTable, _ profiles: VariantProfiles) {
    self.table = table
    self.profiles = profiles
    var heirs: [SchemaID: [SchemaID]] = [:]
    for id in table.named {
      for parent in table[id].composition?.allOf ?? [] { heirs[parent, default: []].append(id) }
    }
    for schema in table.all {
      guard let composition = schema.composition, let discriminator = composition.discriminator else { continue }
      var mapped: [(value: String, schema: SchemaID)]
      if composition.oneOf.isEmpty, composition.anyOf.isEmpty {
        mapped = discriminator.mappings.map { ($0.value, $0.schema) }
        var told = Set(mapped.map(\.schema)).union([schema.id])
        var generation = heirs[schema.id] ?? []
        // Heirs of heirs are values of the base too.
        while !generation.isEmpty {
          for heir in generation where told.insert(heir).inserted {
            if let name = table[heir].name { mapped.append((name, heir)) }
          }
          var next: [SchemaID] = []
          for heir in generation {
            next += heirs[heir] ?? []
            heirs[heir] = nil
          }
          generation = next
        }
        if mapped.contains(where: { $0.schema != schema.id }) {
          bases[schema.id] = Children(
            property: discriminator.property, values: mapped, fallback: discriminator.fallback)
        }
      } else {
        mapped = told(by: discriminator, composition.oneOf + composition.anyOf)
      }
      // The default variant takes values that lack the property or hold another one: it keeps what it reads.
      for (value, variant) in mapped where variant != discriminator.fallback {
        let slot = Slot(schema: variant, property: discriminator.property)
        if values[slot]?.contains(value) != true { values[slot, default: []].append(value) }
      }
    }
    for (slot, all) in values {
      if all.count == 1 {
        constants[slot.schema, default: []].append((slot.property, all[0]))
      } else {
        choices[slot.schema, default: []].append(slot.property)
      }
    }
    for id in choices.keys { choices[id]?.sort() }
    for id in constants.keys { constants[id]?.sort { $0.property < $1.property } }
  }

  /// The values that tell variants. What a variant says itself, by a constant or an enumeration, counts more than its
  /// name, which is what tells it otherwise (OpenAPI 3.1.1 §4.8.25); what `mapping` says counts most.
  func told(by discriminator: Discriminator, _ variants: [SchemaID]) -> [(value: String, schema: SchemaID)] {
    var result: [(value: String, schema: SchemaID)] = []
    var owners: [String: SchemaID] = [:]
    var told: Set<SchemaID> = []
    func own(_ id: SchemaID) -> [String] {
      (profiles.profile(TypeKey(id)).constants[discriminator.property] ?? []).compactMap(\.string)
    }
    for mapping in discriminator.mappings {
      let isName = mapping.value == table[mapping.schema].name
      if isName, case let own = own(mapping.schema), !own.isEmpty, !own.contains(mapping.value) { continue }
      result.append((mapping.value, mapping.schema))
      owners[mapping.value] = mapping.schema
      told.insert(mapping.schema)
    }
    for variant in variants {
      let own = own(variant)
      var free = own.filter { owners[$0] == nil }
      if free.isEmpty, !told.contains(variant) { free = own }
      for value in free where !result.contains(where: { $0.schema == variant && $0.value == value }) {
        result.append((value, variant))
      }
    }
    return result
  }

  package func children(of base: SchemaID) -> Children? { bases[base] }

  /// The one value that tells this variant, when there is exactly one.
  func value(of property: String, in schema: SchemaID) -> String? {
    guard let all = values[Slot(schema: schema, property: property)], all.count == 1 else { return nil }
    return all[0]
  }

  /// Properties that tell this variant, with their single values.
  func constants(of schema: SchemaID) -> [(property: String, value: String)] { constants[schema] ?? [] }

  /// Every value that tells this variant, by property; in the order of the properties' names.
  package func values(of schema: SchemaID) -> [(property: String, values: [String])] {
    let properties = Set((constants[schema] ?? []).map(\.property) + (choices[schema] ?? [])).sorted()
    return properties.map { ($0, values[Slot(schema: schema, property: $0)] ?? []) }
  }

  /// Properties that tell this variant by several values: which one it was must be kept.
  func choices(of schema: SchemaID) -> [String] { choices[schema] ?? [] }
}
