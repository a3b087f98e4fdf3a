extension Automaton {
  /// Both at once: accepts what `accepts` makes of the two answers; nil for more states than allowed.
  static func product(
    _ a: Automaton, _ b: Automaton, limit: Int, accepts: (Bool, Bool) -> Bool
  ) -> Automaton? {
    guard let (classes, pairs) = ScalarClasses.refining(a.classes, b.classes) else { return nil }
    /// What a state says for ever, if it does.
    func verdicts(_ automaton: Automaton) -> [Bool?] {
      (0..<automaton.stateCount).map { automaton.isFinal($0) ? automaton.isAccepting[$0] : nil }
    }
    let (verdictsA, verdictsB) = (verdicts(a), verdicts(b))
    /// Pairs whose answer cannot change any more are one pair.
    func settled(_ i: Int, _ j: Int) -> Bool? {
      switch (verdictsA[i], verdictsB[j]) {
      case (let x?, let y?): accepts(x, y)
      case (let x?, nil) where accepts(x, true) == accepts(x, false): accepts(x, true)
      case (nil, let y?) where accepts(true, y) == accepts(false, y): accepts(true, y)
      default: nil
      }
    }
    // Two words are kept for the settled ones.
    var numbers: [Int: Int32] = [:]
    var queue: [(Int, Int)] = []
    var isAccepting: [Bool] = []
    func number(_ i: Int, _ j: Int) -> Int32 {
      let verdict = settled(i, j)
      let key = verdict.map { $0 ? -1 : -2 } ?? i * b.stateCount + j
      if let known = numbers[key] { return known }
      let new = Int32(queue.count)
      numbers[key] = new
      queue.append((i, j))
      isAccepting.append(verdict ?? accepts(a.isAccepting[i], b.isAccepting[j]))
      return new
    }
    _ = number(0, 0)
    var transitions: [Int32] = []
    var head = 0
    while head < queue.count {
      let (i, j) = queue[head]
      head += 1
      guard queue.count <= limit, transitions.count <= Determinizer.maximumTransitions else { return nil }
      for pair in pairs { transitions.append(number(a.next(i, pair.0), b.next(j, pair.1))) }
    }
    return Automaton(classes: classes, transitions: transitions, isAccepting: isAccepting).minimized()
  }
}
