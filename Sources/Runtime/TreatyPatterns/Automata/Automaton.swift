/// A deterministic automaton over Unicode scalars. Every state knows where to go for every class; the first one is where
/// it begins, and all can be reached.
struct Automaton: Sendable, Hashable {
  var classes: ScalarClasses
  /// `state * classes.count + class`.
  var transitions: [Int32]
  var isAccepting: [Bool]

  var stateCount: Int { isAccepting.count }

  @inline(__always)
  func next(_ state: Int, _ scalarClass: Int) -> Int { Int(transitions[state * classes.count + scalarClass]) }

  /// One state for ever.
  init(acceptsAll: Bool) {
    classes = ScalarClasses()
    transitions = [0]
    isAccepting = [acceptsAll]
  }

  init(classes: ScalarClasses, transitions: [Int32], isAccepting: [Bool]) {
    self.classes = classes
    self.transitions = transitions
    self.isAccepting = isAccepting
  }

  /// Whether a state is never left again.
  func isFinal(_ state: Int) -> Bool {
    let first = state * classes.count
    return transitions[first..<first + classes.count].allSatisfy { $0 == Int32(state) }
  }

  func accepts(_ scalars: some Sequence<UInt32>) -> Bool {
    var state = 0
    for scalar in scalars { state = next(state, Int(classes[scalar])) }
    return isAccepting[state]
  }

  /// For each state, whether it still can accept.
  func liveStates() -> [Bool] {
    distances().map { $0 != nil }
  }

  /// For each state, how many scalars it is to accepting at least; nil when it never will.
  func distances() -> [Int?] {
    var sources = [[Int32]](repeating: [], count: stateCount)
    for state in 0..<stateCount {
      var seen: Set<Int32> = []
      for scalarClass in 0..<classes.count {
        let target = transitions[state * classes.count + scalarClass]
        if seen.insert(target).inserted { sources[Int(target)].append(Int32(state)) }
      }
    }
    var distances = [Int?](repeating: nil, count: stateCount)
    var queue = isAccepting.indices.filter { isAccepting[$0] }
    for state in queue { distances[state] = 0 }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      for source in sources[state] where distances[Int(source)] == nil {
        distances[Int(source)] = (distances[state] ?? 0) + 1
        queue.append(Int(source))
      }
    }
    return distances
  }
}
