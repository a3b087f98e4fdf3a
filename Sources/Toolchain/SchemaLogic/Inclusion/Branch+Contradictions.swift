extension Branch {
  /// Whether a fact cannot be true beside what is known already, as far as that is told at a glance: most of the ways in
  /// which a large schema could refuse a value are of this kind, and none of them is worth a case.
  func contradicts(_ fact: Fact) -> Bool {
    switch fact {
    case .absent(let name): return names.present.contains(MemberName(name))
    case .present(let name): return names.absent.contains(MemberName(name))
    case .member(let name, let literals):
      let name = MemberName(name)
      if names.absent.contains(name) { return true }
      return names.rules.contains { rule in
        guard let schema = rule.names[name], let schema else { return false }
        return literals.contains { !$0.accepts && $0.schema == schema }
      }
    case .memberOf(let other, let pattern, let literals):
      // The same rule for the same names: the same schema is asked and refused.
      return names.rules.contains { rule in
        let own: Int32? =
          if let pattern {
            rule.patterns.first { $0.pattern == pattern }?.schema
          } else if rule.patterns.allSatisfy({ mine in other.patterns.contains { $0.pattern == mine.pattern } }),
            rule.names.keys.allSatisfy({ other.names[$0] != nil })
          {
            // Whatever the other one leaves over, this one leaves over too.
            rule.additional
          } else {
            nil
          }
        guard let own else { return false }
        return literals.contains { !$0.accepts && $0.schema == own }
      }
    case .itemFrom(let place, let literals):
      return names.tuples.contains { prefix, rest in
        guard let rest, prefix <= place else { return false }
        return literals.contains { !$0.accepts && $0.schema == rest }
      }
    default: return false
    }
  }

  /// Takes up a fact, and what is told of it at a glance.
  mutating func add(_ fact: Fact) {
    facts.append(fact)
    switch fact {
    case .present(let name), .member(let name, _): names.present.insert(MemberName(name))
    case .absent(let name): names.absent.insert(MemberName(name))
    case .rule(let rule): names.rules.append(rule)
    case .items(let prefix, let rest): names.tuples.append((prefix.count, rest))
    default: break
    }
  }

  /// What facts say, for looking up.
  struct Names {
    var present: Set<MemberName> = []
    var absent: Set<MemberName> = []
    var rules: [MemberRule] = []
    var tuples: [(prefix: Int, rest: Int32?)] = []

    /// What the rules ask of the member of this name.
    func literals(of name: MemberName, _ matches: (String) -> Bool) -> [Literal] {
      rules.flatMap { $0.literals(of: name, matches) }
    }
  }
}
