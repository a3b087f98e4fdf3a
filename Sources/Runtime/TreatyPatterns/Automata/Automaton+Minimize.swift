extension Automaton {
  /// The smallest automaton of the same language, its states and classes numbered in one way only: two languages are equal
  /// when these are.
  func minimized() -> Automaton {
    var partition = StatePartition(self)
    partition.refine()
    let quotient = quotient(partition)
    return quotient.withFewestClasses().numbered()
  }

  private func quotient(_ partition: StatePartition) -> Automaton {
    let k = classes.count
    var transitions = [Int32](repeating: 0, count: partition.count * k)
    var isAccepting = [Bool](repeating: false, count: partition.count)
    for state in 0..<stateCount {
      let block = partition.block(of: state)
      isAccepting[block] = self.isAccepting[state]
      for scalarClass in 0..<k {
        transitions[block * k + scalarClass] = Int32(partition.block(of: next(state, scalarClass)))
      }
    }
    let result = Automaton(classes: classes, transitions: transitions, isAccepting: isAccepting)
    return result.numbered(from: partition.block(of: 0))
  }

  /// Joins the classes that lead to the same state from every state.
  private func withFewestClasses() -> Automaton {
    let k = classes.count
    var known: [[Int32]: Int] = [:]
    var target: [Int] = []
    for scalarClass in 0..<k {
      let column = (0..<stateCount).map { transitions[$0 * k + scalarClass] }
      let first = known[column] ?? scalarClass
      known[column] = first
      target.append(first)
    }
    let (merged, representatives) = classes.merged(target)
    var result = [Int32]()
    result.reserveCapacity(stateCount * merged.count)
    for state in 0..<stateCount {
      for old in representatives { result.append(transitions[state * k + old]) }
    }
    return Automaton(classes: merged, transitions: result, isAccepting: isAccepting)
  }

  /// States in the order in which they are met.
  private func numbered(from start: Int = 0) -> Automaton {
    let k = classes.count
    var numbers = [Int32](repeating: -1, count: stateCount)
    var order = [start]
    numbers[start] = 0
    var head = 0
    while head < order.count {
      let state = order[head]
      head += 1
      for scalarClass in 0..<k {
        let target = next(state, scalarClass)
        if numbers[target] < 0 {
          numbers[target] = Int32(order.count)
          order.append(target)
        }
      }
    }
    var result: [Int32] = []
    result.reserveCapacity(order.count * k)
    for state in order {
      for scalarClass in 0..<k { result.append(numbers[next(state, scalarClass)]) }
    }
    return Automaton(classes: classes, transitions: result, isAccepting: order.map { isAccepting[$0] })
  }
}
