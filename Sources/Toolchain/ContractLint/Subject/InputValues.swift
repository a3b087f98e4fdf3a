import ContractModel

extension LintSubject {
  /// All that holds for the value that a schema stands for: with it the conjuncts of unions that it is a variant of.
  func demands(on id: SchemaID) -> [Schema] {
    var found = table.conjuncts(of: id)
    var current = id
    var steps = 0
    while let owner = reach.owners[current], steps < 8 {
      found += table.conjuncts(of: owner)
      current = owner
      steps += 1
    }
    return found
  }

  /// Goes through the values of one type that a caller can send, with what is demanded of each. Values of any type are
  /// left out: what is wrong with those is that they have none.
  func forEachInput(of type: TypeSet, _ body: (Schema, [Schema]) -> Void) {
    for id in reach.inputs {
      let own = table.conjuncts(of: id)
      // Where only a variant says the type, that variant is looked at.
      guard let written = own.last(where: { $0.types != .any && !$0.types.isDisjoint(with: type) }),
        !table.types(of: own).isDisjoint(with: type)
      else { continue }
      let all = demands(on: id)
      if all.contains(where: \.saysValues) { continue }
      body(written, all)
    }
  }
}

extension Schema {
  /// Whether it lists what it accepts.
  var saysValues: Bool { enumeration != nil || constant != nil }
}
