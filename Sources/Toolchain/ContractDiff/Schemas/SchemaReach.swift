import ContractModel
import SchemaLogic

/// Which pairs messages reach, which way, and from where. Linear in the pairs; only the list of operations behind a
/// change looks back, and that within a budget.
struct SchemaReach {
  private struct Origin {
    /// The pair that leads here; -1 for a root.
    var parent: Int
    var step: SchemaStep
    var root: Int
  }

  private let walk: SchemaWalk
  let roots: [SchemaRoot]
  private var origins: [SchemaDirection: [Origin?]] = [:]
  private var sources: [[(pair: Int, travels: SchemaPair.Travels)]] = []
  private var rootsOf: [Int: [Int]] = [:]
  private var budget = 4_000_000
  private var hiding: [SchemaDirection: Set<Int>] = [:]

  init(_ walk: SchemaWalk, _ roots: [SchemaRoot]) {
    self.walk = walk
    self.roots = roots
    for (index, root) in roots.enumerated() { rootsOf[root.pair, default: []].append(index) }
    for direction in [SchemaDirection.request, .response] { spread(direction) }
    sources = Array(repeating: [], count: walk.pairs.count)
    for (index, pair) in walk.pairs.enumerated() {
      for edge in pair.edges { sources[edge.pair].append((index, edge.travels)) }
    }
    let changed = above(walk.pairs.indices.filter { !walk.pairs[$0].drafts.isEmpty })
    for direction in [SchemaDirection.request, .response] {
      let owners = walk.pairs.indices.filter { index in
        walk.pairs[index].edges.contains { !Self.goes($0.travels, direction) && changed.contains($0.pair) }
      }
      hiding[direction] = above(owners)
    }
  }

  /// Whether something changed below a pair that is not meant to go this way: what a validator would say of such a message
  /// is not asked.
  func hidesChanges(_ pair: Int, _ direction: SchemaDirection) -> Bool { hiding[direction]?.contains(pair) ?? false }

  /// These pairs and all that lead to them.
  private func above(_ pairs: [Int]) -> Set<Int> {
    var seen = Set(pairs)
    var stack = pairs
    while let next = stack.popLast() {
      for source in sources[next] where seen.insert(source.pair).inserted { stack.append(source.pair) }
    }
    return seen
  }

  /// Breadth first, so that ways are short and the same in every run.
  private mutating func spread(_ direction: SchemaDirection) {
    var found: [Origin?] = Array(repeating: nil, count: walk.pairs.count)
    var queue: [Int] = []
    for (index, root) in roots.enumerated() where root.direction == direction && found[root.pair] == nil {
      found[root.pair] = Origin(parent: -1, step: .item, root: index)
      queue.append(root.pair)
    }
    var next = 0
    while next < queue.count {
      let pair = queue[next]
      next += 1
      for edge in walk.pairs[pair].edges where found[edge.pair] == nil && Self.goes(edge.travels, direction) {
        found[edge.pair] = Origin(parent: pair, step: edge.step, root: found[pair]?.root ?? 0)
        queue.append(edge.pair)
      }
    }
    origins[direction] = found
  }

  private static func goes(_ travels: SchemaPair.Travels, _ direction: SchemaDirection) -> Bool {
    switch travels {
    case .both: true
    case .request: direction == .request
    case .response: direction == .response
    }
  }

  /// Whether some of the answers so far were cut short.
  var isExhausted: Bool { budget <= 0 }

  func reaches(_ pair: Int, _ direction: SchemaDirection) -> Bool { origins[direction]?[pair] != nil }

  /// The way from a pair outwards to a root.
  func way(_ pair: Int, _ direction: SchemaDirection) -> (root: Int, steps: [(pair: Int, step: SchemaStep)])? {
    guard let all = origins[direction], var origin = all[pair] else { return nil }
    var steps: [(pair: Int, step: SchemaStep)] = []
    while origin.parent >= 0, steps.count < 10_000 {
      steps.append((origin.parent, origin.step))
      guard let next = all[origin.parent] else { break }
      origin = next
    }
    return (origin.root, steps)
  }

  /// Every root that leads to a pair in one direction, in order.
  mutating func rootsReaching(_ pair: Int, _ direction: SchemaDirection) -> [Int] {
    guard reaches(pair, direction) else { return [] }
    var seen: Set<Int> = [pair]
    var stack = [pair]
    var result: [Int] = []
    while let next = stack.popLast() {
      result += (rootsOf[next] ?? []).filter { roots[$0].direction == direction }
      guard budget > 0 else { break }
      for source in sources[next] where Self.goes(source.travels, direction) {
        budget -= 1
        if reaches(source.pair, direction), seen.insert(source.pair).inserted { stack.append(source.pair) }
      }
    }
    return result.sorted()
  }
}
