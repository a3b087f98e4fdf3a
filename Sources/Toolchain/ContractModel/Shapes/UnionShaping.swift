import ContractText
import TreatyJSON

extension ShapeResolver {
  /// A base with a discriminator is any of its heirs.
  func inheritance(_ children: DiscriminatedSchemas.Children) -> Shape {
    var variants: [Variant] = []
    var indices: [TypeKey: Int] = [:]
    var values: [(value: String, variant: Int)] = []
    for (value, schema) in children.values {
      let type = use(of: schema)
      if let index = indices[type.key] {
        values.append((value, index))
        continue
      }
      indices[type.key] = variants.count
      values.append((value, variants.count))
      variants.append(Variant(type: type, name: table[schema].name, kinds: .object))
    }
    return .union(
      UnionShape(variants: variants, selection: .discriminator(property: children.property, values: values)))
  }

  func union(_ union: Merge.Union, _ merge: Merge, _ key: TypeKey) -> Shape {
    let solid = union.variants.filter { !isNull($0) }
    guard !solid.isEmpty else { return .null }
    let ownSays = merge.hasObject || merge.hasString || merge.hasNumber || merge.hasArray || merge.format != nil
    if ownSays, solid.allSatisfy(isOnlyRequired) {
      return unsupported("required-alternatives", "alternatives of required fields are not generated yet", key)
    }
    var variants: [Variant] = []
    var seen: Set<TypeKey> = []
    for id in solid {
      var type: TypeUse
      if ownSays {
        let base = key.parts.map { TypeKey.Part($0.schema, keepsUnion: false, types: $0.types) }
        type = use(of: TypeKey(parts: base + [TypeKey.Part(id)]))
      } else {
        type = use(of: id)
      }
      guard seen.insert(type.key).inserted else { continue }
      type.isNullable = false
      variants.append(
        Variant(
          type: type, name: table[id].name ?? type.key.schema.flatMap { table[$0].name }, kinds: kinds(of: type.key)))
    }
    if variants.count == 1 { return shape(of: variants[0].type.key) }
    if let discriminator = union.discriminator {
      return discriminatedUnion(discriminator, variants, solid, key)
    }
    if let selection = selection(variants, exact: union.isOneOf) {
      return .union(UnionShape(variants: variants, selection: selection))
    }
    return union.isOneOf ? ambiguous(variants, key) : .views(variants)
  }

  private func isOnlyRequired(_ id: SchemaID) -> Bool {
    let schema = table[id]
    guard let object = schema.object else { return false }
    return object.properties.isEmpty && !object.required.isEmpty && schema.composition == nil && schema.reference == nil
  }

  private func discriminatedUnion(
    _ discriminator: Discriminator, _ variants: [Variant], _ solid: [SchemaID], _ key: TypeKey
  ) -> Shape {
    var values: [(value: String, variant: Int)] = []
    var found: Set<Int> = []
    for mapping in discriminator.mappings {
      let target = use(of: mapping.schema).key
      guard
        let index = variants.firstIndex(where: { variant in
          variant.type.key == target || variant.type.key.parts.contains { $0.schema == mapping.schema }
        }), !values.contains(where: { $0.value == mapping.value })
      else { continue }
      values.append((mapping.value, index))
      found.insert(index)
    }
    for index in variants.indices where !found.contains(index) {
      let own = requiredConstants(variants[index].type.key)[discriminator.property] ?? []
      for value in own where !values.contains(where: { $0.value == value }) {
        values.append((value, index))
        found.insert(index)
      }
    }
    guard found.count == variants.count else {
      return unsupported(
        "discriminator-value", "a variant has no value of \"\(discriminator.property)\" that tells it", key)
    }
    return .union(
      UnionShape(variants: variants, selection: .discriminator(property: discriminator.property, values: values)))
  }

  /// How a reader can tell the variants apart without guessing, or nil when some value could be two of them.
  /// Linear in the variants: a contract with 2,000 of them is input like any other.
  private func selection(_ variants: [Variant], exact: Bool) -> UnionShape.Selection? {
    var taken: TypeSet = []
    var objects: [Int] = []
    for (index, variant) in variants.enumerated() {
      if variant.kinds == .object {
        objects.append(index)
        continue
      }
      var kinds = variant.kinds
      if kinds.contains(.integer) || kinds.contains(.number) { kinds.formUnion([.integer, .number]) }
      guard taken.isDisjoint(with: kinds), !kinds.contains(.object) else { return nil }
      taken.formUnion(kinds)
    }
    if objects.count <= 1 { return .kind }
    if objects.count == variants.count, let told = tellingProperty(variants) { return told }
    return exact ? requiredKeys(variants, objects) : nil
  }

  /// A property that every variant requires, with constant strings that no two share.
  private func tellingProperty(_ variants: [Variant]) -> UnionShape.Selection? {
    let constants = variants.map { requiredConstants($0.type.key) }
    guard let first = constants.first else { return nil }
    for property in first.keys.sorted() {
      var values: [(value: String, variant: Int)] = []
      var seen: Set<String> = []
      var tells = true
      for (index, own) in constants.enumerated() {
        guard let mine = own[property], mine.allSatisfy({ seen.insert($0).inserted }) else {
          tells = false
          break
        }
        values += mine.map { ($0, index) }
      }
      if tells { return .discriminator(property: property, values: values) }
    }
    return nil
  }

  /// Every variant requires a key that no other one declares.
  private func requiredKeys(_ variants: [Variant], _ objects: [Int]) -> UnionShape.Selection? {
    let merges = objects.map { Merge(variants[$0].type.key, in: table) }
    var declared: [String: Int] = [:]
    for merge in merges {
      for name in Set(merge.properties.map(\.name)).union(merge.required) { declared[name, default: 0] += 1 }
    }
    var keys = [[String]](repeating: [], count: variants.count)
    for (position, merge) in merges.enumerated() {
      let own = merge.required.filter { declared[$0] == 1 }.sorted()
      guard !own.isEmpty else { return nil }
      keys[objects[position]] = own
    }
    return .requiredKeys(keys)
  }

  private func requiredConstants(_ key: TypeKey) -> [String: [String]] {
    let merge = Merge(key, in: table)
    var result: [String: [String]] = [:]
    for property in merge.properties where merge.required.contains(property.name) {
      let inner = Merge(use(of: property.type).key, in: table)
      if case .string(let value)? = inner.constant { result[property.name] = [value] }
      if let values = inner.enumeration {
        let strings = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
        if strings.count == values.count, !strings.isEmpty { result[property.name] = strings }
      }
    }
    return result
  }

  private func kinds(of key: TypeKey) -> TypeSet {
    let merge = Merge(key, in: table)
    var types = merge.types.subtracting(.null)
    if let constant = merge.constant { return kind(of: constant) }
    if let values = merge.enumeration { return values.reduce(into: []) { $0.formUnion(kind(of: $1)) } }
    if !merge.saysTypes {
      if merge.hasObject {
        types = .object
      } else if merge.hasArray {
        types = .array
      } else if merge.hasNumber {
        types = [.integer, .number]
      } else if merge.hasString || merge.format != nil {
        types = .string
      } else if !merge.unions.isEmpty {
        types = merge.unions.flatMap(\.variants).filter { !isNull($0) && $0 != key.schema }
          .reduce(into: []) { $0.formUnion(shallowKinds($1)) }
      }
    }
    return types
  }

  private func shallowKinds(_ id: SchemaID) -> TypeSet {
    let merge = Merge(TypeKey(id), in: table)
    if merge.saysTypes { return merge.types.subtracting(.null) }
    return merge.hasObject ? .object : TypeSet.any.subtracting(.null)
  }

  private func kind(of value: JSONValue) -> TypeSet {
    switch value {
    case .null: .null
    case .bool: .boolean
    case .number: [.integer, .number]
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Names two variants that a single value could both be.
  private func ambiguous(_ variants: [Variant], _ key: TypeKey) -> Shape {
    var pair = (variants[0], variants[1])
    search: for (index, left) in variants.enumerated().prefix(200) {
      for right in variants.dropFirst(index + 1).prefix(200) where selection([left, right], exact: true) == nil {
        pair = (left, right)
        break search
      }
    }
    func place(_ variant: Variant) -> Place? { variant.type.key.parts.last.map { table[$0.schema].place } }
    func title(_ variant: Variant) -> String { variant.name.map { "\"\($0)\"" } ?? "an inline variant" }
    let owner = key.parts.first.map { table[$0.schema].place }
    return .unsupported(
      Diagnostic(
        "unsupported.ambiguous-one-of", .error,
        "oneOf without a discriminator: one value could be both \(title(pair.0)) and \(title(pair.1))", at: owner,
        notes: [
          .init("\(title(pair.0)) is here", at: place(pair.0)), .init("\(title(pair.1)) is here", at: place(pair.1)),
        ],
        fix:
          "Add a discriminator, or a required property with a constant of its own to each variant; or leave it out with --allow unsupported.ambiguous-one-of."
      ))
  }
}
