import CodePrinting
import ContractModel
import ContractText

extension SwiftPlanner {
  func union(_ union: UnionShape, _ key: TypeKey, _ name: String) -> Declaration.Union {
    var scope = NameScope()
    var told: [Int: String] = [:]
    var tried: Set<Int> = []
    switch union.selection {
    case .discriminator(let telling):
      for (value, variants) in telling.values {
        // A value that several variants share names none of them.
        if variants.count > 1 {
          tried.formUnion(variants)
        } else if !telling.isInteger, told[variants[0]] == nil {
          told[variants[0]] = SwiftNaming.member(value)
        }
      }
      tried.formUnion(telling.others)
    case .trial(let order): tried = Set(order)
    case .kind, .requiredKeys: break
    }
    let cases = union.variants.enumerated().map { index, variant in
      let wanted = told[index] ?? variant.name.map(SwiftNaming.member)
      let use = use(variant.type, context: name + (wanted.map { Self.capitalised($0) } ?? "Variant"))
      return Declaration.Union.Case(
        // `_0` is a type's name too: inside the enum the case would stand for it.
        identifier: scope.claim(member((wanted ?? kindName(variant, use)).replacing(/^_/, with: "variant_"))),
        type: use.type, read: use.read,
        reader: tried.contains(index) ? reader(use) : "", kinds: variant.kinds)
    }
    return Declaration.Union(cases: cases, selection: union.selection, isIndirect: cycles.isIndirect(key))
  }

  func views(_ variants: [Variant], _ key: TypeKey, _ name: String) -> [Declaration.View] {
    var scope = NameScope(reserving: Self.memberNames)
    return variants.map { variant in
      let use = boxed(use(variant.type, context: name + (variant.name.map(SwiftNaming.type) ?? "Variant")), in: key)
      let identifier = scope.claim(member(variant.name.map(SwiftNaming.member) ?? kindName(variant, use)))
      return .init(identifier: identifier, type: use.type, reader: reader(use))
    }
  }

  /// Unions that the members of one object make beside its properties.
  func facets(
    _ object: ObjectShape, _ scope: inout NameScope, _ key: TypeKey, _ name: String
  ) -> [Declaration.Facet] {
    object.facets.map { facet in
      let wanted = SwiftNaming.member(facet.name)
      let use = boxed(use(facet.type, context: name + SwiftNaming.type(facet.name)), in: key)
      return .init(identifier: scope.claim(member(wanted)), type: use.type, reader: reader(use))
    }
  }

  /// The same in a box, where a struct would otherwise contain itself.
  func boxed(_ use: SwiftUse, in owner: TypeKey) -> SwiftUse {
    guard cycles.share(owner, use.key), boxes(use.key) else { return use }
    var use = use
    use.type = "\(runtime["Indirect"])<\(use.type)>"
    use.read = "try \(use.type).read(&json)"
    use.reader = use.type
    return use
  }

  /// Unions on a cycle are `indirect` themselves; only structs need a box.
  private func boxes(_ key: TypeKey) -> Bool {
    switch resolver.shape(of: key) {
    case .object, .views, .tuple: true
    default: false
    }
  }

  private func kindName(_ variant: Variant, _ use: SwiftUse) -> String {
    switch variant.kinds {
    case .boolean: "boolean"
    case .integer: "integer"
    case .number, [.integer, .number]: "number"
    case .string:
      switch resolver.shape(of: variant.type.key) {
      case .string(_, .plain): "string"
      case .string: SwiftNaming.member(use.type)
      default: "string"
      }
    case .array: "list"
    case .object: if case .map = resolver.shape(of: variant.type.key) { "map" } else { "object" }
    default: "value"
    }
  }
}
