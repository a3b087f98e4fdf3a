/// What is known of goals: for good, or as long as goals that are still open are taken to be empty.
///
/// In contracts whose schemas all refer to each other nearly every proof rests on an open goal. Forgetting those would
/// mean to find them again on every way, which are more than anybody can count.
struct GoalMemory {
  private var known: [[Literal]: InclusionSolver.Answer] = [:]
  /// The place of each open goal.
  private var open: [[Literal]: Int] = [:]
  /// Goals that are empty if the open one at this place, and those outside it, are.
  private var provisional: [[Literal]: Int] = [:]
  private var resting: [[[Literal]]] = []

  var depth: Int { open.count }

  func answer(_ goal: [Literal]) -> InclusionSolver.Answer? {
    if let answer = known[goal] { return answer }
    if let place = open[goal] ?? provisional[goal] { return .empty(needs: place) }
    return nil
  }

  mutating func begin(_ goal: [Literal]) {
    open[goal] = open.count
    resting.append([])
  }

  /// Takes the answer of the innermost open goal, and answers what is to be made of it.
  mutating func end(_ goal: [Literal], _ answer: InclusionSolver.Answer) -> InclusionSolver.Answer {
    open[goal] = nil
    let place = open.count
    let dependents = resting.popLast() ?? []
    guard case .empty(let needs) = answer else {
      // What was empty under the assumption may not be.
      for dependent in dependents { provisional[dependent] = nil }
      known[goal] = answer
      return answer
    }
    guard needs < place else {
      for dependent in dependents + [goal] {
        provisional[dependent] = nil
        known[dependent] = .empty(needs: .max)
      }
      return .empty(needs: .max)
    }
    for dependent in dependents + [goal] {
      provisional[dependent] = needs
      resting[needs].append(dependent)
    }
    return answer
  }

  /// Doubts come from a budget, which the next question has anew.
  mutating func forgetDoubts() {
    known = known.filter { if case .unknown = $0.value { false } else { true } }
    (open, provisional, resting) = ([:], [:], [])
  }
}
