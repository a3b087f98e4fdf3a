extension PatternLanguage {
  /// Whether there is no such string.
  public var isEmpty: Bool { self == .none }

  /// Whether every string is one of these.
  public var isAll: Bool { self == .all }

  /// Whether a string is one of these.
  public func contains(_ text: String) -> Bool { automaton.accepts(text.unicodeScalars.lazy.map(\.value)) }

  /// Whether every string of this language is one of the other; throws when that takes more states than `limit`.
  public func isSubset(of other: PatternLanguage, limit: Int = stateLimit) throws(PatternLanguageError) -> Bool {
    if self == other { return true }
    return try subtracting(other, limit: limit).isEmpty
  }

  /// Whether no string is in both; throws when that takes more states than `limit`.
  public func isDisjoint(with other: PatternLanguage, limit: Int = stateLimit) throws(PatternLanguageError) -> Bool {
    try intersection(other, limit: limit).isEmpty
  }

  /// Why this language is no part of the other: its shortest string that is none of the other's; nil when it is a part.
  /// Throws when that takes more states than `limit`.
  public func witness(
    against other: PatternLanguage, limit: Int = stateLimit
  ) throws(PatternLanguageError) -> String? {
    try subtracting(other, limit: limit).shortestExample()
  }

  /// The length of the shortest string, in scalars; nil when there is none.
  public var shortestLength: Int? { automaton.distances()[0] }

  /// The length of the longest string, in scalars; nil when there is none, or no longest one.
  public var longestLength: Int? { isFinite && !isEmpty ? layers().count - 1 : nil }

  /// Whether there are only so many strings.
  public var isFinite: Bool {
    // States that can accept make a circle, or they do not: taken away one after the other when nothing leads to them.
    let live = automaton.liveStates()
    var sources = [Int](repeating: 0, count: automaton.stateCount)
    func targets(_ state: Int) -> [Int] {
      (0..<automaton.classes.count).map { automaton.next(state, $0) }.filter { live[$0] }
    }
    for state in live.indices where live[state] { for target in targets(state) { sources[target] += 1 } }
    var queue = live.indices.filter { live[$0] && sources[$0] == 0 }
    var removed = 0
    while let state = queue.popLast() {
      removed += 1
      for target in targets(state) {
        sources[target] -= 1
        if sources[target] == 0 { queue.append(target) }
      }
    }
    return removed == live.filter(\.self).count
  }

  /// How many strings there are, if that is at most so many; nil for more.
  public func count(upTo limit: Int) -> Int? {
    guard isFinite, limit >= 0 else { return nil }
    // Counts stop beyond the limit: sums of them stay far from what an integer holds.
    let bound = Swift.min(limit, Int.max / 4)
    let sizes = automaton.classes.members().map { $0.reduce(0) { $0 + $1.count } }
    var total = 0
    for layer in layers(limit: bound, sizes: sizes) {
      for (state, count) in layer where automaton.isAccepting[state] {
        total = Swift.min(total + count, bound + 1)
      }
    }
    return total <= bound ? total : nil
  }

  /// For each length, the states in which a string of that length can be, and by how many strings (up to one more than
  /// `limit`). Only for finite languages.
  private func layers(limit: Int = 0, sizes: [Int] = []) -> [[Int: Int]] {
    let live = automaton.liveStates()
    var layers: [[Int: Int]] = []
    var layer = live[0] ? [0: 1] : [:]
    while !layer.isEmpty {
      layers.append(layer)
      var next: [Int: Int] = [:]
      for (state, count) in layer {
        for scalarClass in 0..<automaton.classes.count {
          let target = automaton.next(state, scalarClass)
          guard live[target] else { continue }
          let more = count.multipliedReportingOverflow(by: sizes.isEmpty ? 1 : sizes[scalarClass])
          let added = more.overflow ? limit + 1 : Swift.min(more.partialValue, limit + 1)
          next[target] = Swift.min((next[target] ?? 0) + added, limit + 1)
        }
      }
      layer = next
    }
    return layers
  }
}
