import ContractModel
import TreatyJSON

/// Flattens the nodes of one contract, each once.
final class SchemaFlattener {
  private(set) var table: SchemaTable
  private var known: [SchemaNode: FlatSchema] = [:]
  private var knownWhole: [SchemaNode: FlatSchema] = [:]
  /// Whether unions of one variant stay unions while something is collected.
  private var keepsSingles = false
  private var conjunctions: [SchemaNode: SchemaID] = [:]
  private var added: [Schema] = []
  private let count: Int

  init(_ table: SchemaTable) {
    self.table = table
    count = table.count
  }

  func flat(_ node: SchemaNode) -> FlatSchema {
    if let flat = known[node] { return flat }
    var seen: Set<SchemaID> = []
    var flat = collect(node.ids, &seen, depth: 0)
    flat.normalise()
    known[node] = flat
    return flat
  }

  /// The same, but a union of one variant is a union: what it is compared with may have two.
  func whole(_ node: SchemaNode) -> FlatSchema {
    if let flat = knownWhole[node] { return flat }
    keepsSingles = true
    defer { keepsSingles = false }
    var seen: Set<SchemaID> = []
    var flat = collect(node.ids, &seen, depth: 0)
    flat.normalise()
    knownWhole[node] = flat
    return flat
  }

  /// The one schema that says what a node says: the seam to inclusion takes ids. Made beside the contract's own.
  func id(_ node: SchemaNode) -> SchemaID {
    if node.ids.count == 1 { return node.ids[0] }
    if let id = conjunctions[node] { return id }
    let id = SchemaID(index: count + added.count)
    var composition: Composition?
    if !node.ids.isEmpty {
      var all = Composition()
      all.allOf = node.ids
      composition = all
    }
    let place = node.ids.first.map { table[$0].place } ?? .nowhere
    added.append(Schema(id: id, name: nil, place: place, composition: composition))
    conjunctions[node] = id
    return id
  }

  /// The same without making one; nil for a node that nobody asked for before the table was sealed.
  func known(_ node: SchemaNode) -> SchemaID? { node.ids.count == 1 ? node.ids[0] : conjunctions[node] }

  /// Puts the conjunctions into the table; once, when all are known: what looks into tables keeps lists by id.
  func seal() { table = SchemaTable(table.all + added, named: table.named) }

  private func collect(_ ids: [SchemaID], _ seen: inout Set<SchemaID>, depth: Int) -> FlatSchema {
    var flat = FlatSchema()
    var stack = Array(ids.reversed())
    var isFirst = true
    while let id = stack.popLast() {
      guard seen.insert(id).inserted else { continue }
      let schema = table[id]
      let own = FlatSchema(schema, in: table)
      if isFirst { flat = own } else { flat.intersect(own) }
      isFirst = false
      if let composition = schema.composition {
        stack += composition.allOf.reversed()
        add(composition, to: &flat, &stack, &seen, depth)
      }
      if let target = schema.reference { stack.append(target) }
    }
    return flat
  }

  private func add(
    _ composition: Composition, to flat: inout FlatSchema, _ stack: inout [SchemaID], _ seen: inout Set<SchemaID>,
    _ depth: Int
  ) {
    if let not = composition.not {
      // Double negation is a plain schema.
      if let inner = table[not].onlyNot { stack.append(inner) } else { flat.nots.append(not) }
    }
    if composition.if != nil, composition.then != nil || composition.else != nil { flat.conditions.append(composition) }
    for (kind, variants) in [(FlatSchema.Union.Kind.anyOf, composition.anyOf), (.oneOf, composition.oneOf)]
    where !variants.isEmpty {
      let union = FlatSchema.Union(kind: kind, variants: variants, discriminator: composition.discriminator)
      if let plain = plain(union, &seen, depth) { flat.intersect(plain) } else { flat.unions.append(union) }
    }
  }

  /// A union that is no union: of one variant, of one beside null, of types, of enumerations.
  private func plain(_ union: FlatSchema.Union, _ seen: inout Set<SchemaID>, _ depth: Int) -> FlatSchema? {
    let all = union.variants.map { table[$0] }
    var rest = all
    rest.removeAll { $0.types == .null && $0.isOnlyTypes }
    let hasNull = rest.count < all.count
    if union.kind == .anyOf, all.contains(where: \.isAnything) { return FlatSchema() }
    if rest.isEmpty {
      var flat = FlatSchema()
      flat.types = .null
      return flat
    }
    if rest.count == 1, keepsSingles, depth == 0 { return nil }
    if rest.count == 1, depth < 16 {
      // The variant may be on its way already: what it says in a circle is nothing more.
      let before = seen
      var flat = collect([rest[0].id], &seen, depth: depth + 1)
      // Null that two variants of a oneOf take is refused: no plain schema says so.
      if hasNull, union.kind == .oneOf, flat.types.contains(.null) {
        seen = before
        return nil
      }
      if hasNull {
        flat.types.formUnion(.null)
        if flat.values != nil, flat.values?.contains(.null) == false { flat.values?.append(.null) }
      }
      return flat
    }
    guard rest.count <= 1_000, union.discriminator == nil else { return nil }
    if all.allSatisfy(\.isOnlyTypes), union.kind == .anyOf || Self.areDisjoint(all.map(\.types)) {
      var flat = FlatSchema()
      flat.types = all.reduce(into: TypeSet()) { $0.formUnion($1.types) }
      return flat
    }
    let lists = rest.map { $0.onlyValues }
    guard lists.allSatisfy({ $0 != nil }) else { return nil }
    let values = lists.flatMap { $0 ?? [] }
    guard union.kind == .anyOf || Set(values).count == values.count else { return nil }
    var flat = FlatSchema()
    flat.limit(to: values + (hasNull ? [.null] : []))
    return flat
  }

  static func areDisjoint(_ types: [TypeSet]) -> Bool {
    var seen = TypeSet()
    for set in types {
      if !seen.isDisjoint(with: set) { return false }
      seen.formUnion(set)
    }
    return true
  }
}
