extension Determinizer {
  /// What threads lead to without taking a scalar: those that take one next, and those that matched.
  mutating func close(_ set: Int32, _ context: Int32, _ next: Next) throws(Failure) -> [Thread] {
    let key = Closing(threads: set, context: context, next: next)
    if let known = closings[key] { return known }
    var result: [Thread] = []
    var seen: Set<Thread> = []
    var stack = threads[Int(set)]
    while var thread = stack.popLast() {
      guard seen.insert(thread).inserted else { continue }
      try spend()
      if thread.place == Thread.matched {
        result.append(thread)
        continue
      }
      let place = Int(thread.place)
      thread.place += 1
      switch program.instructions[place] {
      case .scalar, .any, .set:
        thread.place -= 1
        result.append(thread)
      case .counted(let index):
        let counter = program.counters[index]
        let count = Int(thread.count)
        if counter.max.map({ count < $0 }) ?? true {
          result.append(Thread(place: Int32(place), count: thread.count, duties: thread.duties))
        }
        thread.count = 0
        if count >= counter.min { stack.append(thread) }
      case .match:
        thread.place = Thread.matched
        stack.append(thread)
      case .jump(let target):
        thread.place = Int32(target)
        stack.append(thread)
      case .split(let first, let second):
        thread.place = Int32(second)
        stack.append(thread)
        thread.place = Int32(first)
        stack.append(thread)
      case .start: if contexts[Int(context)].isStart { stack.append(thread) }
      case .end: if next == .end { stack.append(thread) }
      case .wordBoundary(let isNegated):
        if (contexts[Int(context)].isAfterWord != (next == .word)) != isNegated { stack.append(thread) }
      case .look(let index):
        if let duties = try look(index, thread.duties, context, next) {
          thread.duties = duties
          stack.append(thread)
        }
      case .save, .beginRound, .endRound, .forget: stack.append(thread)
      case .backReference: break
      }
    }
    closings[key] = result
    return result
  }

  /// The duties after a look was passed; nil when it cannot be.
  private mutating func look(
    _ index: Int, _ set: Int32, _ context: Int32, _ next: Next
  ) throws(Failure) -> Int32? {
    let look = program.looks[index]
    if look.isBehind {
      let behind = contexts[Int(context)].behind[index]
      let isFound = try close(behind, context, next).contains { $0.place == Thread.matched }
      return isFound == look.isNegated ? nil : set
    }
    let duty = startOf(look.entry) << 1 | (look.isNegated ? 1 : 0)
    var all = duties[Int(set)]
    if all.contains(duty ^ 1) { return nil }
    if !all.contains(duty) { all.append(duty) }
    try spend(all.count)
    return duties.index(of: all.sorted())
  }

  /// Whether threads accept when the text ends here.
  mutating func accepts(_ set: Int32, _ context: Int32) throws(Failure) -> Bool {
    if set == Self.never || set == Self.always { return set == Self.always }
    threads: for thread in try close(set, context, .end) where thread.place == Thread.matched {
      for duty in duties[Int(thread.duties)] {
        guard try accepts(duty >> 1, context) == (duty & 1 == 0) else { continue threads }
      }
      return true
    }
    return false
  }
}
