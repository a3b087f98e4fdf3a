/// States in blocks that no text tells apart (Hopcroft's algorithm): the time is states times classes times a logarithm.
struct StatePartition {
  private let automaton: Automaton
  /// The states block by block.
  private var states: [Int32]
  /// Where each state stands in `states`, and its block.
  private var places: [Int32]
  private var blocks: [Int32]
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// How many states at a block's beginning are marked.
  private var marked: [Int] = []
  private var isWaiting: [Bool] = []
  private var waiting: [Int] = []
  /// For each class and state, the states that go there: `sources[offsets[…]..<offsets[… + 1]]`.
  private var offsets: [Int32]
  private var sources: [Int32]

  var count: Int { starts.count }
  func block(of state: Int) -> Int { Int(blocks[state]) }

  init(_ automaton: Automaton) {
    self.automaton = automaton
    let n = automaton.stateCount
    let k = automaton.classes.count
    states = []
    places = [Int32](repeating: 0, count: n)
    blocks = [Int32](repeating: 0, count: n)
    offsets = [Int32](repeating: 0, count: n * k + 1)
    sources = [Int32](repeating: 0, count: n * k)
    for wanted in [true, false] {
      let start = states.count
      for state in 0..<n where automaton.isAccepting[state] == wanted {
        places[state] = Int32(states.count)
        blocks[state] = Int32(starts.count)
        states.append(Int32(state))
      }
      if states.count > start { addBlock(start, states.count) }
    }
    for block in starts.indices { wait(block) }
    for state in 0..<n {
      for scalarClass in 0..<k { offsets[scalarClass * n + automaton.next(state, scalarClass) + 1] += 1 }
    }
    for index in 1..<offsets.count { offsets[index] += offsets[index - 1] }
    var filled = offsets
    for state in 0..<n {
      for scalarClass in 0..<k {
        let index = scalarClass * n + automaton.next(state, scalarClass)
        sources[Int(filled[index])] = Int32(state)
        filled[index] += 1
      }
    }
  }

  private mutating func addBlock(_ start: Int, _ end: Int) {
    starts.append(start)
    ends.append(end)
    marked.append(0)
    isWaiting.append(false)
  }

  private mutating func wait(_ block: Int) {
    guard !isWaiting[block] else { return }
    isWaiting[block] = true
    waiting.append(block)
  }

  mutating func refine() {
    let n = automaton.stateCount
    while let splitter = waiting.popLast() {
      isWaiting[splitter] = false
      // The splitter may be split itself on the way: what it was when it was taken counts.
      let members = Array(states[starts[splitter]..<ends[splitter]])
      for scalarClass in 0..<automaton.classes.count {
        var touched: [Int] = []
        for member in members {
          let index = scalarClass * n + Int(member)
          for source in offsets[index]..<offsets[index + 1] { mark(Int(sources[Int(source)]), &touched) }
        }
        for block in touched { split(block) }
      }
    }
  }

  private mutating func mark(_ state: Int, _ touched: inout [Int]) {
    let block = Int(blocks[state])
    let place = Int(places[state])
    let target = starts[block] + marked[block]
    // Each state has one target for a class: none is marked twice.
    if marked[block] == 0 { touched.append(block) }
    let other = states[target]
    states.swapAt(place, target)
    places[state] = Int32(target)
    places[Int(other)] = Int32(place)
    marked[block] += 1
  }

  private mutating func split(_ block: Int) {
    let (start, middle, end) = (starts[block], starts[block] + marked[block], ends[block])
    marked[block] = 0
    guard middle < end else { return }
    // The smaller part gets the new number.
    let isFirstSmaller = middle - start <= end - middle
    let new = starts.count
    if isFirstSmaller {
      addBlock(start, middle)
      starts[block] = middle
    } else {
      addBlock(middle, end)
      ends[block] = middle
    }
    for index in starts[new]..<ends[new] { blocks[Int(states[index])] = Int32(new) }
    wait(new)
  }
}
