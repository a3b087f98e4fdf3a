import ContractModel
import TreatyJSON

extension InclusionSolver {
  /// Breaks a case down until only facts are left, then tries what is to be chosen, the least choice first.
  func explore(_ start: Branch) -> Answer {
    var branch = start
    while true {
      while let demand = branch.pending.popLast() {
        switch demand {
        case .fact(let fact): branch.add(fact)
        case .any(let groups): branch.clauses.append(.init(groups: groups))
        case .unevaluated(let schema, let accepts, let branches):
          switch unevaluated(schema, accepts, branches, branch.type) {
          case .demands(let demands): branch.pending += demands
          case .impossible: return .empty(needs: .max)
          case .unknown(let doubt): return .unknown(doubt)
          }
        case .literal(let literal):
          if branch.literals.contains(literal.negated) { return .empty(needs: .max) }
          guard branch.literals.insert(literal).inserted else { continue }
          if literal.accepts, let values = values(of: literal.schema) { return attempt(values, branch) }
          switch demands(of: literal, branch.type) {
          case .demands(let demands): branch.pending += demands
          case .impossible: return .empty(needs: .max)
          case .unknown(let doubt): return .unknown(doubt)
          }
        }
      }
      guard let choice = simplify(&branch) else { break }
      switch choice {
      case .contradiction: return .empty(needs: .max)
      case .forced(let group): branch.pending += group
      case .open(let groups): return choose(groups, branch)
      }
    }
    guard spend() else { return doubt(.budget, "too many cases") }
    switch branch.type {
    case .number: return solveNumber(branch)
    case .string: return solveText(branch)
    case .array: return solveArray(branch)
    case .object: return solveObject(branch)
    }
  }

  /// A case that only so many values can keep: each of them is tried.
  private func attempt(_ values: [JSONValue], _ branch: Branch) -> Answer {
    guard values.count <= options.budget.values else {
      return doubt(.budget, "an enumeration of \(values.count) values")
    }
    var isKnown = true
    for value in values {
      // A name may have to keep more than its goal says.
      let isFit = branch.facts.allSatisfy { fact in
        switch (fact, value) {
        case (.pattern(let source, let wanted), .string(let text)): matches(source, text) == wanted
        case (.not(let values), _): !values.contains(value)
        default: true
        }
      }
      guard isFit else { continue }
      switch holds(value, branch.goal) {
      case true?: return .witness(value)
      case nil: isKnown = false
      case false?: break
      }
    }
    return isKnown ? .empty(needs: .max) : doubt(.budget, "a value is too intricate to be checked")
  }

  private enum Choice {
    case contradiction
    case forced([Demand])
    case open([[Demand]])
  }

  /// Drops choices that are made already and groups that contradict; answers the smallest that is left.
  private func simplify(_ branch: inout Branch) -> Choice? {
    var left: [Branch.Clause] = []
    let areMany = branch.clauses.count > 1
    for clause in branch.clauses {
      guard let groups = open(clause.groups, branch) else { continue }
      // Variants of a union are told apart by the value of one member: no choice is left then.
      if areMany, groups.contains(where: { isEntailed($0, branch) }) { continue }
      if groups.isEmpty { return .contradiction }
      left.append(.init(groups: groups))
    }
    // A variant that accepts brings what most refusals contradict: those first, then what has the fewest ways.
    let ranks = left.map { ($0.isOfVariants ? 0 : 1, $0.groups.count) }
    guard let smallest = left.indices.min(by: { ranks[$0] < ranks[$1] }) else {
      branch.clauses = []
      return nil
    }
    let groups = left.remove(at: smallest).groups
    branch.clauses = left
    return groups.count == 1 ? .forced(groups[0]) : .open(groups)
  }

  /// The groups that do not contradict at a glance; nil when one of them holds anyway.
  private func open(_ groups: [[Demand]], _ branch: Branch) -> [[Demand]]? {
    var result: [[Demand]] = []
    for group in groups {
      var isContradiction = false
      var isKnown = true
      for demand in group {
        if case .fact(let fact) = demand, branch.contradicts(fact) { isContradiction = true }
        guard case .literal(let literal) = demand else {
          isKnown = false
          continue
        }
        if branch.literals.contains(literal.negated) { isContradiction = true }
        if !branch.literals.contains(literal) { isKnown = false }
      }
      if isContradiction { continue }
      if isKnown { return nil }
      result.append(group)
    }
    return result
  }

  /// Whether a part that a group asks for can be there at all, whatever else is chosen: without this, choices that have
  /// nothing to do with each other would be tried in all combinations.
  private func alone(_ group: [Demand], _ branch: Branch) -> Answer? {
    for demand in group {
      guard case .fact(let fact) = demand else { continue }
      let literals: [Literal]
      switch fact {
      case .member(let name, let wanted):
        let name = MemberName(name)
        literals = wanted + branch.names.literals(of: name) { matches($0, name.text) }
      case .itemFrom(let place, let wanted) where branch.names.tuples.allSatisfy { $0.prefix <= place }:
        literals = wanted + branch.names.tuples.compactMap { $0.rest.map { Literal(schema: $0, accepts: true) } }
      default: continue
      }
      let answer = solve(literals)
      if case .empty = answer { return answer }
    }
    return nil
  }

  /// Whether a member that is there anyway has only values that the group's enumeration does not have.
  private func isEntailed(_ group: [Demand], _ branch: Branch) -> Bool {
    guard group.count == 1, case .fact(.member(let name, let wanted))? = group.first, wanted.count == 1,
      let refused = wanted.first, !refused.accepts, branch.names.present.contains(MemberName(name)),
      values(of: refused.schema) != nil
    else { return false }
    let literals = branch.names.literals(of: MemberName(name)) { matches($0, name) }
    guard !literals.isEmpty, case .empty(.max) = solve(literals + [refused.negated]) else { return false }
    return true
  }

  private func choose(_ groups: [[Demand]], _ branch: Branch) -> Answer {
    guard choices < options.budget.choices else { return doubt(.budget, "choices inside each other without an end") }
    choices += 1
    defer { choices -= 1 }
    // One choice that cannot be made at all spares the combinations of all others.
    if branch.clauses.count > 1, let needs = deadEnd(branch) { return .empty(needs: needs) }
    var outcome = Outcome()
    for (index, group) in groups.enumerated() {
      guard spend() else { return doubt(.budget, "too many cases") }
      // Before all that is still to be chosen is tried beside it.
      if !branch.clauses.isEmpty, let answer = alone(group, branch) {
        outcome.add(answer)
        continue
      }
      var next = branch
      next.pending = group
      let answer = explore(next)
      if case .witness = answer { return answer }
      outcome.add(answer)
      // It may not have been this choice that failed.
      if index == 0, groups.count > 1, let needs = deadEnd(branch) { return .empty(needs: needs) }
    }
    return outcome.answer
  }

  /// What a choice that is still to be made rests on, when no way of it can be gone: then nothing else need be tried.
  private func deadEnd(_ branch: Branch) -> Int? {
    for clause in branch.clauses {
      var needs = Int.max
      let isDead = clause.groups.allSatisfy { group in
        guard case .empty(let own)? = alone(group, branch) else { return false }
        needs = min(needs, own)
        return true
      }
      if isDead { return needs }
    }
    return nil
  }

  /// A value that was put together, held against the whole goal.
  func confirmed(_ value: JSONValue, _ goal: [Literal]) -> Answer {
    holds(value, goal) == true ? .witness(value) : doubt(.unconfirmed, String(value.description.prefix(200)))
  }
}
