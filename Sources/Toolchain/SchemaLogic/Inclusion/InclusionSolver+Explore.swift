import ContractModel
import TreatyJSON

extension InclusionSolver {
  /// Breaks a case down until only facts are left, then tries what is to be chosen, the least choice first.
  func explore(_ start: Branch) -> Answer {
    var branch = start
    while true {
      while let demand = branch.pending.popLast() {
        switch demand {
        case .fact(let fact): branch.facts.append(fact)
        case .any(let groups): branch.clauses.append(groups)
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
    guard spend() else { return doubt(.budget, "more than \(options.budget.cases) cases") }
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
    var left: [[[Demand]]] = []
    for clause in branch.clauses {
      var groups: [[Demand]] = []
      var isMade = false
      for group in clause {
        var isContradiction = false
        var isKnown = true
        for demand in group {
          guard case .literal(let literal) = demand else {
            isKnown = false
            continue
          }
          if branch.literals.contains(literal.negated) { isContradiction = true }
          if !branch.literals.contains(literal) { isKnown = false }
        }
        if isContradiction { continue }
        if isKnown { isMade = true }
        groups.append(group)
      }
      if isMade { continue }
      if groups.isEmpty { return .contradiction }
      left.append(groups)
    }
    guard let smallest = left.indices.min(by: { (left[$0].count, $0) < (left[$1].count, $1) }) else {
      branch.clauses = []
      return nil
    }
    let groups = left.remove(at: smallest)
    branch.clauses = left
    return groups.count == 1 ? .forced(groups[0]) : .open(groups)
  }

  private func choose(_ groups: [[Demand]], _ branch: Branch) -> Answer {
    guard choices < options.budget.choices else { return doubt(.budget, "choices inside each other without an end") }
    choices += 1
    defer { choices -= 1 }
    var outcome = Outcome()
    for group in groups {
      guard spend() else { return doubt(.budget, "more than \(options.budget.cases) cases") }
      var next = branch
      next.pending = group
      let answer = explore(next)
      if case .witness = answer { return answer }
      outcome.add(answer)
    }
    return outcome.answer
  }

  /// A value that was put together, held against the whole goal.
  func confirmed(_ value: JSONValue, _ goal: [Literal]) -> Answer {
    holds(value, goal) == true ? .witness(value) : doubt(.unconfirmed, String(value.description.prefix(200)))
  }
}
