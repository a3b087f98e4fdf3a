extension Determinizer {
  /// Where a set of threads is after one more scalar.
  mutating func step(_ set: Int32, _ context: Int32, _ scalarClass: Int32) throws(Failure) -> Int32 {
    if set == Self.never || set == Self.always { return set }
    let key = Stepping(threads: set, context: context, scalarClass: scalarClass)
    if let known = steppings[key] { return known }
    let result = try stepped(set, context, scalarClass)
    steppings[key] = result
    return result
  }

  /// The same, worked out. What looks behind asks at each place anew: there, a match does not go on, nor end the search.
  mutating func stepped(
    _ set: Int32, _ context: Int32, _ scalarClass: Int32, isBehind: Bool = false
  ) throws(Failure) -> Int32 {
    var result: [Thread] = []
    try spend()
    for thread in try close(set, context, nexts[Int(scalarClass)]) {
      try spend()
      if isBehind, thread.place == Thread.matched { continue }
      var next = thread
      if thread.place != Thread.matched {
        let place = Int(thread.place)
        guard members[Int(atoms[place]) * classes.count + Int(scalarClass)] else { continue }
        if case .counted(let index) = program.instructions[place] {
          // Beyond what is asked for at least, only an upper bound needs the count.
          next.count = min(thread.count + 1, Int32(program.counters[index].max ?? program.counters[index].min))
        } else {
          next.place = destination(place + 1)
        }
      }
      guard let duties = try step(duties: thread.duties, context, scalarClass) else { continue }
      next.duties = duties
      if next.place == Thread.matched, duties == 0, !isBehind { return Self.always }
      result.append(next)
    }
    return threads.index(of: try simplified(result))
  }

  /// Where a place leads to without asking anything.
  private func destination(_ place: Int) -> Int32 {
    var place = place
    while case .jump(let target) = program.instructions[place] {
      // A jump back leads to the split that begins a repetition.
      guard target > place else { break }
      place = target
    }
    if case .match = program.instructions[place] { return Thread.matched }
    return Int32(place)
  }

  /// What is left of duties after one more scalar; nil when they cannot be met any more.
  private mutating func step(duties set: Int32, _ context: Int32, _ scalarClass: Int32) throws(Failure) -> Int32? {
    if set == 0 { return 0 }
    var left: [Int32] = []
    for duty in duties[Int(set)] {
      let isNegated = duty & 1
      let next = try step(duty >> 1, context, scalarClass)
      if next == (isNegated == 0 ? Self.never : Self.always) { return nil }
      if next == (isNegated == 0 ? Self.always : Self.never) { continue }
      let new = next << 1 | isNegated
      if left.contains(new ^ 1) { return nil }
      if !left.contains(new) { left.append(new) }
      try spend(left.count)
    }
    return duties.index(of: left.sorted())
  }

  /// Threads once each, in order, and without those that another one makes needless by fewer duties.
  private mutating func simplified(_ all: [Thread]) throws(Failure) -> [Thread] {
    let sorted = Set(all).sorted()
    guard sorted.contains(where: { $0.duties != 0 }) else { return sorted }
    var result: [Thread] = []
    var index = 0
    while index < sorted.count {
      var end = index + 1
      while end < sorted.count, sorted[end].place == sorted[index].place, sorted[end].count == sorted[index].count {
        end += 1
      }
      for thread in sorted[index..<end] {
        try spend(end - index)
        let all = duties[Int(thread.duties)]
        let isNeedless = sorted[index..<end].contains { rival in
          let fewer = duties[Int(rival.duties)]
          return fewer.count < all.count && fewer.allSatisfy(all.contains)
        }
        if !isNeedless { result.append(thread) }
      }
      index = end
    }
    return result
  }

  mutating func context(after context: Int32, _ scalarClass: Int32) throws(Failure) -> Int32 {
    var next = contexts[Int(context)]
    next.isStart = false
    next.isAfterWord = nexts[Int(scalarClass)] == .word
    for (index, look) in program.looks.enumerated() where look.isBehind {
      let stepped = try stepped(next.behind[index], context, scalarClass, isBehind: true)
      next.behind[index] = adding(look.entry, to: stepped)
    }
    return contexts.index(of: next)
  }
}
