import ContractText
import TreatyJSON

extension ShapeResolver {
  func union(_ union: Merge.Union, _ merge: Merge, _ key: TypeKey) -> Shape {
    // Merging a variant with a base that says nothing would only hide its name.
    let ownSays =
      merge.hasObject || merge.hasString || merge.hasNumber || merge.hasArray || merge.format != nil
      || (merge.saysTypes && !covers(union, merge.types))
    var variants: [Variant] = []
    var seen: Set<TypeKey> = []
    var written: [SchemaID] = []
    for ids in combinations(merge.unions) {
      let id = ids[0]
      var type: TypeUse
      if ownSays || ids.count > 1 {
        let base = key.parts.map { TypeKey.Part($0.schema, unions: .none, types: $0.types) }
        type = use(of: TypeKey(parts: base + ids.map { TypeKey.Part($0) }))
      } else {
        type = use(of: id)
      }
      guard seen.insert(type.key).inserted else { continue }
      type.isNullable = false
      let profile = profiles.profile(type.key)
      // What no value fits is no choice.
      if profile.kinds.isEmpty { continue }
      variants.append(Variant(type: type, name: nil, kinds: profile.kinds))
      written.append(id)
    }
    if variants.isEmpty { return .never }
    if let set = valueSet(variants, written) { return .values(set) }
    name(&variants, written)
    if union.discriminator == nil { dropRepeated(&variants) }
    if let discriminator = union.discriminator { return discriminated(discriminator, variants, union, key) }
    if variants.count == 1 {
      let only = variants[0].type.key
      addRule(merge.conditions + Merge(only, in: table).conditions, to: key)
      return shape(of: only)
    }
    let all = variants.map { profiles.profile($0.type.key) }
    if let selection = selection(variants, all, union) {
      return .union(UnionShape(variants: variants, selection: selection))
    }
    if !union.isExact, variants.allSatisfy({ $0.kinds == .object }) { return .views(variants) }
    if union.isExact { warnAmbiguous(variants, all, key) }
    return .union(UnionShape(variants: variants, selection: .trial(order(variants.indices.map(\.self), all))))
  }

  /// Whether the union's own variants are all of these types.
  private func covers(_ union: Merge.Union, _ types: TypeSet) -> Bool {
    union.variants.allSatisfy { profiles.profile(TypeKey($0)).kinds.isSubset(of: types) }
  }

  /// Narrow variants first, otherwise the contract's order.
  func order(_ indices: [Int], _ profiles: [VariantProfile]) -> [Int] {
    indices.sorted { (profiles[$0].width, $0) < (profiles[$1].width, $1) }
  }

  /// How a reader can tell the variants apart without guessing, or nil when some value could be two of them.
  /// Linear in the variants: a contract with 2,000 of them is input like any other.
  private func selection(
    _ variants: [Variant], _ profiles: [VariantProfile], _ union: Merge.Union
  ) -> UnionShape.Selection? {
    var taken: TypeSet = []
    var objects: [Int] = []
    for (index, variant) in variants.enumerated() {
      if variant.kinds == .object {
        objects.append(index)
        continue
      }
      let kinds = variant.kinds.widened
      guard taken.isDisjoint(with: kinds), !kinds.contains(.object) else { return nil }
      taken.formUnion(kinds)
    }
    if objects.count <= 1 { return .kind }
    if objects.count == variants.count, let told = tellingProperty(profiles) { return .discriminator(told) }
    return union.isExact ? requiredKeys(variants, objects) : nil
  }

  /// A property that every variant requires, with constant strings, or integers, that no two share.
  private func tellingProperty(_ profiles: [VariantProfile]) -> UnionShape.Telling? {
    guard let first = profiles.first else { return nil }
    for property in first.constants.keys.sorted() where first.required.contains(property) {
      var told = UnionShape.Telling(property: property, values: [])
      var seen: Set<String> = []
      var isString: Bool?
      var tells = true
      for (index, profile) in profiles.enumerated() {
        let own = profile.required.contains(property) ? profile.constants[property] ?? [] : []
        let texts = own.compactMap { value -> String? in
          if let text = value.string, isString != false {
            isString = true
            return text
          }
          if let number = value.number, Int64(number.lexeme) != nil, isString != true {
            isString = false
            return number.lexeme
          }
          return nil
        }
        guard !own.isEmpty, texts.count == own.count, texts.allSatisfy({ seen.insert($0).inserted }) else {
          tells = false
          break
        }
        told.values += texts.map { ($0, [index]) }
      }
      if tells {
        told.isInteger = isString == false
        return told
      }
    }
    return nil
  }

  /// Every variant requires a key that no other one declares.
  private func requiredKeys(_ variants: [Variant], _ objects: [Int]) -> UnionShape.Selection? {
    let merges = objects.map { Merge(variants[$0].type.key, in: table) }
    guard merges.allSatisfy(\.unions.isEmpty) else { return nil }
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

  /// Two variants that read the same values are one: the later could never be chosen.
  private func dropRepeated(_ variants: inout [Variant]) {
    var seen: Set<ScalarShape> = []
    variants.removeAll { variant in
      // Objects and lists are types of their own, and asking for their shape here could lead back to this union.
      guard variant.kinds.isDisjoint(with: [.object, .array]) || variant.kinds.isSuperset(of: Self.anything),
        case let merge = Merge(variant.type.key, in: table), merge.unions.isEmpty, merge.conditions.isEmpty,
        let scalar = ScalarShape(shape(of: variant.type.key))
      else { return false }
      return !seen.insert(scalar).inserted
    }
  }

  private static let anything = TypeSet.any.subtracting(.null)

  /// One variant of each union together, where several unions meet that are no objects.
  private func combinations(_ unions: [Merge.Union]) -> [[SchemaID]] {
    unions.reduce([[]]) { rows, union in rows.flatMap { row in union.variants.map { row + [$0] } } }
  }

  /// Names two variants that a single value could both be.
  private func warnAmbiguous(_ variants: [Variant], _ profiles: [VariantProfile], _ key: TypeKey) {
    // Every pair of the first 200 is enough to find one to show.
    for (index, left) in variants.enumerated().prefix(200) {
      for (other, right) in variants.enumerated().dropFirst(index + 1).prefix(200)
      where !profiles[index].excludes(profiles[other]) {
        let owner = key.first.map { table[$0.schema].place }
        let (first, second) = (title(left), title(right))
        return warn(
          Diagnostic(
            "ambiguous-one-of", .warning,
            "oneOf without a discriminator: one value could be both \(first) and \(second); whichever knows more of its members is read, \(first) of equals",
            at: owner,
            notes: [.init("\(first) is here", at: place(left)), .init("\(second) is here", at: place(right))],
            fix: "Add a discriminator, or a required property with a constant of its own to each variant."))
      }
    }
  }

  func place(_ variant: Variant) -> Place? { variant.type.key.parts.last.map { table[$0.schema].place } }
  func title(_ variant: Variant) -> String { variant.name.map { "\"\($0)\"" } ?? "an inline variant" }
}

/// A scalar's shape, to be compared.
private enum ScalarShape: Hashable {
  case any, boolean
  case integer(NumberRule, IntegerFormat)
  case number(NumberRule, NumberFormat)
  case string(StringRule, StringFormat)

  init?(_ shape: Shape) {
    switch shape {
    case .any: self = .any
    case .boolean: self = .boolean
    case .integer(let rule, let format): self = .integer(rule, format)
    case .number(let rule, let format): self = .number(rule, format)
    case .string(let rule, let format): self = .string(rule, format)
    default: return nil
    }
  }
}
