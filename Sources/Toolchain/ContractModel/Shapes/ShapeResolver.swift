import ContractText
import TreatyJSON

/// Answers what schemas of one contract mean, each question once. Not thread-safe: a plan is made by one thread, then
/// printed by many.
public final class ShapeResolver {
  public let table: SchemaTable
  /// Ids of `unsupported.…` (and `unresolved-reference`) whose schemas become plain JSON instead of an error.
  public let allowed: Set<String>
  /// What `allowed` let through, in order of discovery.
  public private(set) var leftOut: [Diagnostic] = []
  /// What was understood, but could be said better; in order of discovery.
  public private(set) var warnings: [Diagnostic] = []
  private var shapes: TypeKeyTable<Shape>
  private var uses: TypeKeyTable<TypeUse>
  private var rules: [TypeKey: JSONValue] = [:]
  package let discriminated: DiscriminatedSchemas
  let profiles: VariantProfiles

  public init(_ table: SchemaTable, allowed: Set<String> = []) {
    self.table = table
    self.allowed = allowed
    shapes = TypeKeyTable(for: table)
    uses = TypeKeyTable(for: table)
    profiles = VariantProfiles(table)
    discriminated = DiscriminatedSchemas(table, profiles)
  }

  public func use(of schema: SchemaID) -> TypeUse { use(of: TypeKey(schema)) }

  /// The key that names the type itself: wrappers that only add a description, a single `allOf` member or null are
  /// looked through.
  public func use(of key: TypeKey) -> TypeUse {
    if let known = uses[key] { return known }
    var current = key
    var isNullable = false
    var seen: Set<SchemaID> = []
    while let id = current.schema, seen.insert(id).inserted, let next = forwarded(table[id]) {
      current = TypeKey(next.target)
      isNullable = isNullable || next.isNullable
    }
    isNullable = isNullable || allowsNull(current)
    let use = TypeUse(current, isNullable: isNullable)
    uses[key] = use
    return use
  }

  public func shape(of key: TypeKey) -> Shape {
    if let known = shapes[key] { return known }
    var shape = makeShape(key)
    if case .unsupported(let diagnostic) = shape, allowed.contains(diagnostic.id) {
      leftOut.append(diagnostic)
      shape = .any
    }
    shapes[key] = shape
    return shape
  }

  /// What values of this type are held against besides, as JSON Schema 2020-12; nil when the type says everything.
  public func rule(of key: TypeKey) -> JSONValue? {
    _ = shape(of: key)
    return rules[key]
  }

  func addRule(_ conditions: [RuleCondition], to key: TypeKey) {
    guard !conditions.isEmpty else { return }
    var text = RuleText(table)
    rules[key] = text.text(conditions)
  }

  // MARK: -

  /// Where a schema that says nothing of its own leads.
  func forwarded(_ schema: Schema) -> (target: SchemaID, isNullable: Bool)? {
    guard schema.unresolved == nil, schema.enumeration == nil, schema.constant == nil, schema.format == nil,
      schema.string == nil, schema.number == nil, schema.array == nil, schema.object == nil
    else { return nil }
    let composition = schema.composition
    var members = composition?.allOf ?? []
    if let reference = schema.reference { members.append(reference) }
    let unions = (composition?.oneOf ?? []) + (composition?.anyOf ?? [])
    guard composition?.not == nil, composition?.if == nil else { return nil }
    if members.count == 1, unions.isEmpty {
      guard members[0] != schema.id else { return nil }
      let target = table[members[0]]
      let narrows = schema.types != .any && !target.types.subtracting(.null).isSubset(of: schema.types)
      if narrows, schema.types.subtracting(.null) != [.object] { return nil }
      return (members[0], schema.types != .any && schema.types.contains(.null))
    }
    if members.isEmpty, !unions.isEmpty, discriminated.children(of: schema.id) == nil {
      let solid = unions.filter { !table.isNull($0) && !table[$0].types.isEmpty }
      if solid.count == 1, solid[0] != schema.id, table[solid[0]].composition?.not == nil {
        return (solid[0], unions.contains(where: table.isNull))
      }
    }
    return nil
  }

  private func allowsNull(_ key: TypeKey) -> Bool {
    if let id = key.schema, table[id].composition == nil, table[id].reference == nil {
      let schema = table[id]
      if schema.types != .any { return schema.types.contains(.null) && schema.types != [.null] }
      return schema.enumeration.map { $0.contains(.null) && $0.count > 1 } ?? false
    }
    var seen: Set<SchemaID> = []
    let merge = Merge(key, in: table)
    return allowsNull(merge, &seen) && !(merge.saysTypes && merge.types == [.null])
  }

  /// Deep, since a variant may be a named union with null in it.
  private func allowsNull(_ merge: Merge, _ seen: inout Set<SchemaID>) -> Bool {
    guard merge.types.contains(.null) else { return false }
    if let constant = merge.constant { return constant == .null }
    if let values = merge.enumeration { return values.contains(.null) }
    guard !merge.unions.isEmpty else { return merge.saysTypes }
    for union in merge.unions where !union.allowsNull {
      let holds = union.variants.contains { variant in
        guard seen.count < 256, seen.insert(variant).inserted else { return false }
        return allowsNull(Merge(TypeKey(variant), in: table), &seen)
      }
      if !holds { return false }
    }
    return true
  }

  private func makeShape(_ key: TypeKey) -> Shape {
    guard key.parts.count <= 64 else {
      return unsupported("type-depth", "this schema combines more than 64 others", key)
    }
    if let id = key.schema, let shape = scalar(table[id]) { return shape }
    let merge = Merge(key, in: table)
    if let diagnostic = merge.unsupported { return .unsupported(diagnostic) }
    addRule(merge.conditions, to: key)
    if let id = key.schema, let children = discriminated.children(of: id), merge.unions.isEmpty {
      return inheritance(children, of: id)
    }
    if let constant = merge.constant { return .constant(constant) }
    if let values = merge.enumeration { return values.isEmpty ? .never : enumeration(values, merge, key) }
    if merge.types.isEmpty { return .never }
    guard let first = merge.unions.first else { return byType(merge, key) }
    if isFacet(merge) { return object(merge, key) }
    guard merge.unions.reduce(1, { min($0 * $1.variants.count, 4_096) }) <= 64 || merge.unions.count == 1 else {
      // A type for each combination would be too many: the first union is the type, the others are rules.
      var narrowed = merge
      narrowed.unions = [first]
      narrowed.conditions += merge.unions.dropFirst().map {
        RuleCondition(schema: $0.owner, keywords: $0.keyword == .oneOf ? .oneOf : .anyOf)
      }
      addRule(narrowed.conditions, to: key)
      return union(first, narrowed, key)
    }
    return union(first, merge, key)
  }

  func warn(_ diagnostic: Diagnostic) { warnings.append(diagnostic) }

  func unsupported(_ id: String, _ message: String, _ key: TypeKey) -> Shape {
    let place = key.first.map { table[$0.schema].place }
    return .unsupported(
      Diagnostic(
        "unsupported.\(id)", .error, message, at: place,
        fix: "Say it more simply, or leave it out with --allow unsupported.\(id); the value is then kept as plain JSON."
      ))
  }

  private func enumeration(_ values: [JSONValue], _ merge: Merge, _ key: TypeKey) -> Shape {
    var strings: [String] = []
    var seen: Set<[UInt8]> = []
    var integers: [Int64] = []
    var booleans: Set<Bool> = []
    var isMixed = false
    for value in values where value != .null {
      switch value {
      case .string(let text): if seen.insert(Array(text.utf8)).inserted { strings.append(text) }
      case .bool(let flag): booleans.insert(flag)
      case .number(let number):
        guard let integer = number.int64 else {
          isMixed = true
          continue
        }
        if !integers.contains(integer) { integers.append(integer) }
      default: isMixed = true
      }
    }
    switch (strings.isEmpty, integers.isEmpty, booleans.isEmpty) {
    case _ where isMixed: break
    case (false, true, true): return .stringEnumeration(strings)
    case (true, false, true): return .integerEnumeration(integers)
    case (true, true, false): return booleans.count == 2 ? .boolean : .constant(.bool(booleans.contains(true)))
    case (true, true, true): return .null
    default: break
    }
    var distinct: [JSONValue] = []
    var known: Set<JSONValue> = [.null]
    for value in values where known.insert(value).inserted { distinct.append(value) }
    return .mixedEnumeration(distinct)
  }

  private func byType(_ merge: Merge, _ key: TypeKey) -> Shape {
    var types = merge.types.subtracting(.null)
    if types.isEmpty {
      return merge.types == [.null] ? .null : .never
    }
    if !merge.saysTypes {
      // No `type`: the keywords tell what was meant, as every tool reads them.
      if merge.hasObject {
        types = .object
      } else if merge.hasArray {
        types = .array
      } else if merge.hasNumber {
        types = [.number, .integer]
      } else if merge.hasString || merge.format != nil {
        types = .string
      } else {
        return .any
      }
    }
    switch types {
    case .boolean: return .boolean
    case .integer: return .integer(merge.number, format: integerFormat(merge))
    case .number, [.number, .integer]: return number(merge.number, merge.format, orInteger: integerFormat(merge))
    case .string: return .string(merge.string, format: stringFormat(merge.format, encoding: merge.contentEncoding))
    case .array:
      if !merge.positions.isEmpty { return .tuple(tuple(merge)) }
      var rule = merge.array
      rule.element = merge.items.flatMap(solidUse)
      return .array(rule)
    case .object: return object(merge, key)
    default: return kinds(types, merge, key)
    }
  }

  /// Nil for a schema that allows anything.
  func solidUse(_ key: TypeKey) -> TypeUse? {
    let use = use(of: key)
    if case .any = shallowShape(use.key) { return nil }
    return use
  }

  /// `.any` only for a schema without a single keyword; otherwise anything else, without walking further.
  private func shallowShape(_ key: TypeKey) -> Shape {
    guard let id = key.schema else { return .null }
    let schema = table[id]
    let says =
      schema.types != .any || schema.reference != nil || schema.unresolved != nil || schema.format != nil
      || schema.enumeration != nil || schema.constant != nil || schema.string != nil || schema.number != nil
      || schema.array != nil || schema.object != nil || schema.composition != nil
    return says ? .null : .any
  }

  private func kinds(_ types: TypeSet, _ merge: Merge, _ key: TypeKey) -> Shape {
    if types == TypeSet.any.subtracting(.null) {
      // No Swift type is anything but null.
      if !merge.types.contains(.null), let owner = merge.schemas.first {
        addRule(merge.conditions + [RuleCondition(schema: owner, keywords: .notNull)], to: key)
      }
      return .any
    }
    var variants: [Variant] = []
    for kind: TypeSet in [.boolean, [.integer, .number], .string, .array, .object] {
      let own = types.intersection(kind)
      guard !own.isEmpty else { continue }
      let parts = key.parts.map {
        TypeKey.Part($0.schema, unions: $0.unions, types: $0.types.intersection(own))
      }
      variants.append(Variant(type: TypeUse(TypeKey(parts: parts)), name: nil, kinds: own))
    }
    return .union(UnionShape(variants: variants, selection: .kind))
  }
}
