import ContractModel
import TreatyJSON

extension InclusionSolver {
  func solveArray(_ branch: Branch) -> Answer {
    var shape = ArrayShape()
    for fact in branch.facts { shape.take(fact) }
    if shape.isContradiction { return .empty(needs: .max) }
    // What must not be contained at all is asked of every place.
    for (literal, most) in shape.containsAtMost where most <= 0 {
      shape.everywhere.append(literal.negated)
      if shape.contains.contains(where: { $0.literal == literal }) { return .empty(needs: .max) }
    }
    var outcome = Outcome()
    // How far an array can go: a place that no item fits ends it.
    let prefix = shape.prefixCount
    var most = shape.counts.upperBound
    for place in 0...prefix where place < most {
      switch solve(shape.literals(at: place)) {
      case .empty(let needs):
        outcome.add(.empty(needs: needs))
        most = place
      case .unknown(let doubt): if place < shape.counts.lowerBound { return .unknown(doubt) }
      case .witness: break
      }
    }
    let least = shape.counts.lowerBound
    if least > most { return outcome.answer }
    if !shape.mustDiffer, shape.mustRepeat { return repeated(shape, least, most, branch, outcome) }
    if shape.mustDiffer, shape.mustRepeat { return .empty(needs: .max) }
    if let answer = tooManyContained(shape, least, &outcome) { return answer }
    return place(shape, least, most, branch, outcome)
  }

  /// More items have to be of a kind than may be: by a count, or because all of them are.
  private func tooManyContained(_ shape: ArrayShape, _ least: Int, _ outcome: inout Outcome) -> Answer? {
    for (literal, most) in shape.containsAtMost where most > 0 {
      for (other, count) in shape.contains where count > most {
        if case .empty(let needs) = solve([other, literal.negated]) { return .empty(needs: needs) }
      }
      guard least > most, least < 2_000 else { continue }
      var inevitable = 0
      for place in 0..<least {
        if case .empty = solve(shape.literals(at: place) + [literal.negated]) { inevitable += 1 }
        if inevitable > most { return .empty(needs: stackBottom) }
      }
    }
    return nil
  }

  /// Two equal items: at two places whose demands one value keeps.
  private func repeated(_ shape: ArrayShape, _ least: Int, _ most: Int, _ branch: Branch, _ start: Outcome) -> Answer {
    var outcome = start
    if most < 2 { return outcome.answer }
    guard shape.exists.isEmpty, shape.contains.isEmpty, !shape.hasLimits else {
      return repeatedBySearch(shape, least, most, branch, outcome)
    }
    let last = min(shape.prefixCount + 1, most - 1)
    for second in 1...max(1, last) {
      for first in 0..<second {
        switch solve(shape.literals(at: first) + shape.literals(at: second)) {
        case .witness(let value):
          var items: [JSONValue] = []
          for place in 0..<max(least, second + 1) {
            if place == first || place == second {
              items.append(value)
            } else if case .witness(let other) = solve(shape.literals(at: place)) {
              items.append(other)
            }
          }
          let answer = confirmed(.array(items), branch.goal)
          if case .witness = answer { return answer }
          outcome.add(answer)
        case let answer: outcome.add(answer)
        }
      }
    }
    return outcome.answer
  }

  /// Together with other demands: built without looking at repetition, then one item is doubled.
  private func repeatedBySearch(
    _ shape: ArrayShape, _ least: Int, _ most: Int, _ branch: Branch, _ outcome: Outcome
  ) -> Answer {
    let loose = Branch(type: .array, goal: [])
    guard case .witness(.array(let items)) = place(shape, max(least, 1), most, loose, outcome) else {
      return doubt(.counting, "an array with two equal items")
    }
    for item in items {
      for place in 0...items.count where items.count < most {
        var longer = items
        longer.insert(item, at: place)
        if holds(.array(longer), branch.goal) == true { return .witness(.array(longer)) }
      }
      for place in items.indices {
        var other = items
        other[place] = item
        if holds(.array(other), branch.goal) == true { return .witness(.array(other)) }
      }
    }
    return doubt(.counting, "an array with two equal items")
  }

  /// Gives each demand for some item a place, shortest arrays first. Longer ones than there are demands for only have
  /// more to keep.
  private func place(_ shape: ArrayShape, _ least: Int, _ most: Int, _ branch: Branch, _ start: Outcome) -> Answer {
    var outcome = start
    // From here on places are alike.
    let base = max(shape.prefixCount, shape.lastPlace + 1)
    let wanted = shape.exists.count + shape.contains.reduce(0) { $0 + min($1.count, 1_000) }
    guard wanted < 200, least < 5_000 else { return doubt(.counting, "an array of very many items") }
    let longest = min(most, max(least, base + wanted))
    var tries = 0
    for length in least...max(least, longest) where length <= most {
      var demands: [(places: ClosedRange<Int>, literals: [Literal], group: Int)] = []
      var isPossible = true
      for (range, literals) in shape.exists {
        guard range.lowerBound < length else {
          isPossible = false
          break
        }
        demands.append((range.lowerBound...min(range.upperBound, length - 1), literals, -1))
      }
      for (group, contained) in shape.contains.enumerated() {
        for _ in 0..<contained.count {
          guard length > 0 else {
            isPossible = false
            break
          }
          demands.append((0...(length - 1), [contained.literal], group))
        }
      }
      guard isPossible else { continue }
      // Of places that are alike as many as there are demands are enough to choose from.
      let end = min(length - 1, base + demands.count)
      var search = PlaceSearch(demands: demands, end: end)
      while let assignment = search.next() {
        tries += 1
        guard tries < 400, spend() else { return doubt(.budget, "places of items") }
        let answer = fill(shape, length, demands, assignment, branch)
        if case .witness = answer { return answer }
        outcome.add(answer)
      }
      if search.gaveUp { return doubt(.budget, "places of items") }
    }
    return outcome.answer
  }

  private func fill(
    _ shape: ArrayShape, _ length: Int, _ demands: [(places: ClosedRange<Int>, literals: [Literal], group: Int)],
    _ assignment: [Int], _ branch: Branch
  ) -> Answer {
    var items: [JSONValue] = []
    var spare = shape.containsAtMost.map { rule in
      rule.most - assignment.enumerated().filter { demands[$0.offset].literals.contains(rule.literal) }.count
    }
    for place in 0..<length {
      let own = assignment.indices.filter { assignment[$0] == place }.flatMap { demands[$0].literals }
      let required = shape.literals(at: place) + own
      var literals = required
      for (index, rule) in shape.containsAtMost.enumerated() where rule.most > 0 && !own.contains(rule.literal) {
        literals.append(rule.literal.negated)
        if spare[index] > 0, case .empty = solve(literals) {
          literals.removeLast()
          spare[index] -= 1
        }
      }
      if shape.mustDiffer, !items.isEmpty {
        literals.append(Literal(schema: joint.add(.values(Set(items))), accepts: false))
      }
      switch solve(literals) {
      case .witness(let value): items.append(value)
      case let answer:
        // What was asked beyond the demands is a choice of ours: others may do.
        guard case .empty = answer, literals.count > required.count else { return answer }
        let plain = solve(required)
        if case .empty = plain { return plain }
        return doubt(.counting, "how many items of a kind, or different ones, an array can have")
      }
    }
    return branch.goal.isEmpty ? .witness(.array(items)) : confirmed(.array(items), branch.goal)
  }
}
