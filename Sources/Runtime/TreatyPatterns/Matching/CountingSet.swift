/// The counts at which one counted repetition stands at once, largest first. All of them grow together, so that a step
/// takes constant time however many there are.
struct CountingSet {
  private let min: Int
  private let max: Int?
  /// When each count began, by the clock; the earliest has the largest count.
  private var starts: [Int] = []
  private var head = 0
  private var clock = 0

  init(_ counter: Program.Counter) {
    min = counter.min
    max = counter.max
  }

  var isEmpty: Bool { head == starts.count }
  var isSatisfied: Bool { head < starts.count && clock - starts[head] >= min }

  /// Begins a count at zero.
  mutating func enter() {
    // Without an upper bound the largest count is as good as all others.
    guard isEmpty || (max != nil && starts[starts.count - 1] != clock) else { return }
    starts.append(clock)
  }

  /// One more of what is counted, or something else instead.
  mutating func advance(isTaken: Bool) {
    guard isTaken else {
      starts.removeAll(keepingCapacity: true)
      head = 0
      return
    }
    clock += 1
    guard let max else { return }
    if head < starts.count, clock - starts[head] > max { head += 1 }
    if head > 1024, head > starts.count / 2 {
      starts.removeFirst(head)
      head = 0
    }
  }
}
