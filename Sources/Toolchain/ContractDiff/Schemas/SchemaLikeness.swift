import ContractModel
import TreatyJSON

/// How alike schemas of the two contracts are, to find the variant of a union that another one was.
struct SchemaLikeness {
  private let base: SchemaFlattener
  private let revision: SchemaFlattener
  private var known: [Key: Int] = [:]

  private struct Key: Hashable {
    var id: SchemaID
    var isBase: Bool
    var depth: Int
  }

  init(_ base: SchemaFlattener, _ revision: SchemaFlattener) {
    self.base = base
    self.revision = revision
  }

  /// Equal numbers for what says the same down to four levels; below that the walk looks itself.
  mutating func print(_ id: SchemaID, isBase: Bool, depth: Int = 4) -> Int {
    let key = Key(id: id, isBase: isBase, depth: depth)
    if let print = known[key] { return print }
    // Entered before it is known, so that a circle ends.
    known[key] = depth
    let flat = (isBase ? base : revision).flat(SchemaNode(id))
    var hasher = Hasher()
    hasher.combine(flat.types)
    hasher.combine(flat.values.map(Set.init))
    hasher.combine(flat.formats)
    hasher.combine([flat.minLength, flat.maxLength, flat.minItems, flat.maxItems, flat.minProperties])
    hasher.combine([flat.maxProperties, flat.minContains, flat.maxContains])
    hasher.combine(flat.patterns)
    hasher.combine(flat.lower)
    hasher.combine(flat.upper)
    hasher.combine(flat.multiples)
    hasher.combine(Set(flat.required))
    hasher.combine(flat.isClosed)
    hasher.combine(flat.patternProperties.map(\.pattern))
    hasher.combine(flat.nots.count)
    hasher.combine(flat.unions.map(\.variants.count))
    if depth > 0 {
      for property in flat.properties.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
        hasher.combine(property.name)
        for id in property.node.ids { hasher.combine(print(id, isBase: isBase, depth: depth - 1)) }
      }
      for id in flat.items.ids + flat.additional.ids + flat.prefixItems.flatMap(\.ids) + flat.nots + flat.contains {
        hasher.combine(print(id, isBase: isBase, depth: depth - 1))
      }
      for id in flat.unions.flatMap(\.variants) { hasher.combine(print(id, isBase: isBase, depth: depth - 1)) }
      for id in flat.patternProperties.map(\.schema) + flat.dependentSchemas.map(\.schema) + flat.propertyNames {
        hasher.combine(print(id, isBase: isBase, depth: depth - 1))
      }
    }
    let print = hasher.finalize()
    known[key] = print
    return print
  }

  /// 0 for nothing in common; what decides between variants that are neither named nor equal.
  func score(_ left: SchemaID, _ right: SchemaID) -> Int {
    let (old, new) = (base.flat(SchemaNode(left)), revision.flat(SchemaNode(right)))
    guard !old.types.isDisjoint(with: new.types) else { return 0 }
    let names = Set(old.properties.map(\.name) + old.required)
    let shared = Set(new.properties.map(\.name) + new.required).intersection(names).count
    let values = old.values.map { Set($0).intersection(new.values ?? []).count } ?? 0
    return (old.types == new.types ? 1 : 0) + 4 * shared + 4 * values
  }
}
