/// Looks for texts that a pattern can take in more and more ways.
struct AmbiguitySearch {
  /// How to begin, and what to repeat.
  struct Ways {
    let prefix: String
    let pump: String
  }

  private static let maximumWork = 3_000_000
  private static let maximumPairs = 250_000

  let graph: AmbiguityGraph
  let circles: [[Int]]
  private var work = 0
  /// Whether something was not looked at for being too much.
  private(set) var isExhausted = false

  init(_ graph: AmbiguityGraph) {
    self.graph = graph
    circles = graph.circles()
  }

  private mutating func spend(_ amount: Int) -> Bool {
    work += amount
    if work > Self.maximumWork { isExhausted = true }
    return !isExhausted
  }

  private func ways(_ state: Int, _ pump: [UInt32]) -> Ways? {
    guard !pump.isEmpty, let prefix = graph.word(from: graph.starts, to: state) else { return nil }
    return Ways(prefix: Self.text(prefix), pump: Self.text(pump))
  }

  private static func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  // MARK: - Two ways around one circle

  mutating func exponential() -> Ways? {
    for circle in circles {
      if let ways = doubleStep(circle) ?? pairs(circle) { return ways }
    }
    return nil
  }

  /// Two ways that differ only in what takes nothing: `(a*)*`.
  private func doubleStep(_ circle: [Int]) -> Ways? {
    let members = Set(circle)
    for state in circle {
      for edge in graph.edges[state] where edge.isDouble && members.contains(edge.target) {
        guard let rest = graph.word(from: [edge.target], to: state) else { continue }
        if let ways = ways(state, [graph.common([state])] + rest) { return ways }
      }
    }
    return nil
  }

  /// Two states at once, both within the circle: from one state to two different ones and back to one.
  private mutating func pairs(_ circle: [Int]) -> Ways? {
    let size = circle.count
    guard size * size <= Self.maximumPairs else {
      isExhausted = true
      return nil
    }
    var local = [Int](repeating: -1, count: graph.count)
    for (index, state) in circle.enumerated() { local[state] = index }
    let inner = circle.map { graph.edges[$0].compactMap { local[$0.target] >= 0 ? local[$0.target] : nil } }
    var sources = [[Int]](repeating: [], count: size)
    for (index, targets) in inner.enumerated() { for target in targets { sources[target].append(index) } }

    // From equal pairs on: -2 unseen, -1 an equal pair that all begins with.
    var previous = [Int](repeating: -2, count: size * size)
    var queue = (0..<size).map { $0 * size + $0 }
    for pair in queue { previous[pair] = -1 }
    var next = 0
    while next < queue.count {
      let pair = queue[next]
      next += 1
      let (a, b) = (pair / size, pair % size)
      guard graph.meet(circle[a], circle[b]) else { continue }
      guard spend(inner[a].count * inner[b].count) else { return nil }
      for first in inner[a] {
        for second in inner[b] where first != second {
          let target = min(first, second) * size + max(first, second)
          if previous[target] == -2 {
            previous[target] = pair
            queue.append(target)
          }
        }
      }
    }
    // And back: which of those lead to an equal pair again.
    var following = [Int](repeating: -2, count: size * size)
    var back = (0..<size).map { $0 * size + $0 }
    for pair in back { following[pair] = -1 }
    next = 0
    while next < back.count {
      let pair = back[next]
      next += 1
      let (a, b) = (pair / size, pair % size)
      guard spend(sources[a].count * sources[b].count) else { return nil }
      for first in sources[a] {
        for second in sources[b] where first != second && graph.meet(circle[first], circle[second]) {
          let source = min(first, second) * size + max(first, second)
          guard previous[source] >= 0, following[source] == -2 else { continue }
          following[source] = pair
          if let ways = around(source, previous, following, circle) { return ways }
          back.append(source)
        }
      }
    }
    return nil
  }

  private func around(_ pair: Int, _ previous: [Int], _ following: [Int], _ circle: [Int]) -> Ways? {
    let size = circle.count
    func scalar(_ pair: Int) -> UInt32 { graph.common([circle[pair / size], circle[pair % size]]) }
    var word: [UInt32] = []
    var start = pair
    while previous[start] >= 0 {
      start = previous[start]
      word.insert(scalar(start), at: 0)
    }
    var end = pair
    while following[end] >= 0 {
      word.append(scalar(end))
      end = following[end]
    }
    guard let rest = graph.word(from: [circle[end / size]], to: circle[start / size]) else { return nil }
    return ways(circle[start / size], word + rest)
  }

  // MARK: - Two circles behind each other

  mutating func polynomial() -> Ways? {
    for first in circles {
      let isReached = graph.reachable(from: first[0])
      for second in circles where second[0] != first[0] && isReached[second[0]] {
        for from in first {
          for to in second where isReached[to] {
            if let pump = triples(from, to) { return ways(from, pump) }
            if isExhausted { return nil }
          }
        }
      }
    }
    return nil
  }

  /// One text that leads around the first circle, from it to the second one, and around that.
  private mutating func triples(_ from: Int, _ to: Int) -> [UInt32]? {
    let count = graph.count
    guard graph.meet(from, to) else { return nil }
    let (start, end) = ((from * count + from) * count + to, (from * count + to) * count + to)
    var previous: [Int: Int] = [start: -1]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let triple = queue[next]
      next += 1
      let (a, b, c) = (triple / count / count, triple / count % count, triple % count)
      guard graph.meet(a, b, c) else { continue }
      guard spend(graph.edges[a].count * graph.edges[b].count * graph.edges[c].count * 4) else { return nil }
      for first in graph.edges[a] {
        for second in graph.edges[b] {
          for third in graph.edges[c] {
            let target = (first.target * count + second.target) * count + third.target
            guard previous[target] == nil else { continue }
            previous[target] = triple
            if target == end { return word(to: target, previous) }
            queue.append(target)
          }
        }
      }
    }
    return nil
  }

  private func word(to end: Int, _ previous: [Int: Int]) -> [UInt32] {
    let count = graph.count
    var word: [UInt32] = []
    var triple = previous[end] ?? -1
    while triple >= 0 {
      word.append(graph.common([triple / count / count, triple / count % count, triple % count]))
      triple = previous[triple] ?? -1
    }
    return word.reversed()
  }
}
