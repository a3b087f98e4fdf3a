extension AmbiguityGraph {
  /// The states that lie on a circle, in groups that lead to each other (strongly connected components).
  func circles() -> [[Int]] {
    let order = finishingOrder()
    var reversed = [[Int]](repeating: [], count: count)
    for state in edges.indices { for edge in edges[state] { reversed[edge.target].append(state) } }
    var group = [Int](repeating: -1, count: count)
    var groups: [[Int]] = []
    for root in order.reversed() where group[root] < 0 {
      var members: [Int] = []
      var open = [root]
      group[root] = groups.count
      while let state = open.popLast() {
        members.append(state)
        for source in reversed[state] where group[source] < 0 {
          group[source] = groups.count
          open.append(source)
        }
      }
      groups.append(members.sorted())
    }
    return groups.filter { $0.count > 1 || edges[$0[0]].contains { [state = $0[0]] in $0.target == state } }
  }

  private func finishingOrder() -> [Int] {
    var order: [Int] = []
    var isSeen = [Bool](repeating: false, count: count)
    for root in edges.indices where !isSeen[root] {
      var open = [(state: root, next: 0)]
      isSeen[root] = true
      while let (state, next) = open.last {
        guard next < edges[state].count else {
          order.append(state)
          open.removeLast()
          continue
        }
        open[open.count - 1].next += 1
        let target = edges[state][next].target
        if !isSeen[target] {
          isSeen[target] = true
          open.append((target, 0))
        }
      }
    }
    return order
  }

  /// The scalars on a shortest way from one of some states to another one, which itself takes nothing yet; nil for no way.
  func word(from sources: [Int], to target: Int) -> [UInt32]? {
    var previous = [Int](repeating: -2, count: count)
    var queue: [Int] = []
    for source in sources where previous[source] == -2 {
      previous[source] = -1
      queue.append(source)
    }
    var next = 0
    while next < queue.count, previous[target] == -2 {
      let state = queue[next]
      next += 1
      for edge in edges[state] where previous[edge.target] == -2 {
        previous[edge.target] = state
        queue.append(edge.target)
      }
    }
    guard previous[target] != -2 else { return nil }
    var word: [UInt32] = []
    var state = target
    while previous[state] >= 0 {
      state = previous[state]
      word.append(common([state]))
    }
    return word.reversed()
  }

  func reachable(from state: Int) -> [Bool] {
    var isReached = [Bool](repeating: false, count: count)
    var open = [state]
    while let state = open.popLast() {
      for edge in edges[state] where !isReached[edge.target] {
        isReached[edge.target] = true
        open.append(edge.target)
      }
    }
    return isReached
  }
}
