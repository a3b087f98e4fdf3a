import CodePrinting
import ContractModel
import ContractText

extension SwiftPlanner {
  /// A position goes by its short title, else by its index.
  func tuple(_ shape: TupleShape, _ key: TypeKey, _ name: String) -> Declaration.Tuple {
    var scope = NameScope(reserving: ["rest", "list", "index", "json"])
    var positions: [Declaration.Structure.Property] = []
    for (index, position) in shape.positions.enumerated() {
      let title = position.title.flatMap { $0.utf8.count <= 40 ? $0 : nil }
      let identifier = scope.claim(member(title.map(SwiftNaming.member) ?? "item\(index)"))
      if position.isRequired, case .never = resolver.shape(of: position.type.key) { refuseNever(nil) }
      let context = name + Self.capitalised(identifier)
      let use = boxed(use(position.type, context: context), in: key)
      var presence = Declaration.Structure.Presence.optional
      var (type, read) = (use.type + "?", use.read)
      switch (position.isRequired, use.isNullable) {
      case (true, false): (presence, type) = (.required, use.type)
      case (true, true):
        presence = .requiredNullable
        read = "try json.nullable(\(reader(use)).self)"
      case (false, true):
        type = "\(runtime["Nullable"])<\(use.type)>?"
        read = "try \(elementReader(use)).read(&json)"
      case (false, false): break
      }
      positions.append(
        .init(
          identifier: identifier, wire: "\(index)", type: type, local: identifier,
          localType: presence.isStoredOptional ? type : use.type + "?", read: read, presence: presence, initial: nil,
          documentation: position.description, isDeprecated: false))
    }
    var rest: (identifier: String, use: SwiftUse)?
    if case .kept(let type) = shape.rest {
      rest = ("rest", generic(use(type ?? TypeUse(TypeKey.anything), context: name + "Rest")))
    }
    return Declaration.Tuple(
      positions: positions, required: shape.positions.count(where: \.isRequired), rest: rest, min: shape.min,
      max: shape.max)
  }
}
