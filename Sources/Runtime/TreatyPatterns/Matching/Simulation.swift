/// Follows all states of a program at once, scalar by scalar (Thompson's construction): the time is the text's length times
/// the states that are alive.
///
/// What looks around is simulated before, each in one pass: from then on it is known at every place of the text.
struct Simulation: ~Copyable {
  /// Instructions looked at, in one match: beyond it the answer is not waited for.
  static let budget = 200_000_000
  /// Bits for what looks around: 64 MiB.
  static let memory = 512 << 20

  // The lists are on the stack, in one piece, as long as they are small.
  private let program: Program
  private let text: UnsafeBufferPointer<UInt8>
  private var current: UnsafeMutableBufferPointer<Int32>
  private var following: UnsafeMutableBufferPointer<Int32>
  private let marks: UnsafeMutableBufferPointer<UInt32>
  private let stack: UnsafeMutableBufferPointer<Int32>
  private var counts: [CountingSet]
  /// Where each look holds, one bit for each place.
  private var holds: [[UInt64]] = []
  private var count = 0
  private var generation: UInt32 = 0
  private var isMatched = false
  private var steps = 0

  /// - Returns: The answer, and how many instructions were looked at.
  static func run(_ program: Program, _ text: UnsafeBufferPointer<UInt8>) -> (outcome: Pattern.Outcome, steps: Int) {
    let size = program.instructions.count
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * size) { lists in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { marks in
        lists.initialize(repeating: 0)
        marks.initialize(repeating: 0)
        var simulation = Simulation(program, text, lists, marks)
        return (simulation.run(), simulation.steps)
      }
    }
  }

  private init(
    _ program: Program, _ text: UnsafeBufferPointer<UInt8>, _ lists: UnsafeMutableBufferPointer<Int32>,
    _ marks: UnsafeMutableBufferPointer<UInt32>
  ) {
    let size = program.instructions.count
    self.program = program
    self.text = text
    self.marks = marks
    current = UnsafeMutableBufferPointer(rebasing: lists[0..<size])
    following = UnsafeMutableBufferPointer(rebasing: lists[size..<2 * size])
    stack = UnsafeMutableBufferPointer(rebasing: lists[2 * size..<3 * size])
    counts = program.counters.map(CountingSet.init)
  }

  private mutating func run() -> Pattern.Outcome {
    guard program.looks.count <= Self.memory / (text.count + 1) else { return .gaveUp }
    for look in program.looks {
      var bits = [UInt64](repeating: 0, count: text.count / 64 + 1)
      guard pass(from: look.entry, isBackward: !look.isBehind, restarts: true, recording: &bits) else { return .gaveUp }
      if look.isNegated { for index in bits.indices { bits[index] = ~bits[index] } }
      holds.append(bits)
    }
    var none: [UInt64] = []
    let restarts = !program.isAnchored
    guard pass(from: program.entry, isBackward: false, restarts: restarts, recording: &none) else { return .gaveUp }
    return isMatched ? .match : .noMatch
  }

  /// Goes over the text once. Without bits to record it stops at the first match.
  ///
  /// - Returns: False when the budget was used up.
  private mutating func pass(from entry: Int, isBackward: Bool, restarts: Bool, recording bits: inout [UInt64]) -> Bool
  {
    var position = isBackward ? text.count : 0
    count = 0
    for index in counts.indices { counts[index].advance(isTaken: false) }
    isMatched = false
    advanceGeneration()
    follow(entry, position)
    while true {
      if isMatched {
        if bits.isEmpty { return true }
        bits[position / 64] |= 1 << UInt64(position % 64)
        isMatched = false
      }
      let (next, length) = isBackward ? UTF8Decoding.scalarBefore(text, position) : UTF8Decoding.scalar(text, position)
      guard let scalar = next else { return true }
      if count == 0, !restarts { return true }
      if steps > Self.budget { return false }
      position += isBackward ? -length : length
      step(scalar, position)
      // A match may begin anywhere, unless it can only begin where the text does.
      if restarts { follow(entry, position) }
    }
  }

  private mutating func step(_ scalar: UInt32, _ position: Int) {
    let states = count
    swap(&current, &following)
    count = 0
    advanceGeneration()
    if !counts.isEmpty {
      // Counts go on before any may begin anew.
      for index in 0..<states {
        let state = Int(following[index])
        guard case .counted(let counter) = program.instructions[state] else { continue }
        counts[counter].advance(isTaken: program.takes(program.counters[counter].atom, scalar))
        steps &+= 1
      }
      for index in 0..<states {
        let state = Int(following[index])
        guard case .counted(let counter) = program.instructions[state], !counts[counter].isEmpty else { continue }
        if marks[state] != generation {
          marks[state] = generation
          keep(state)
        }
        if counts[counter].isSatisfied { follow(state + 1, position) }
      }
    }
    for index in 0..<states {
      let state = Int(following[index])
      if program.takes(program.instructions[state], scalar) { follow(state + 1, position) }
    }
  }

  private mutating func advanceGeneration() {
    generation &+= 1
    guard generation == 0 else { return }
    marks.update(repeating: 0)
    generation = 1
  }

  @inline(__always)
  private mutating func keep(_ state: Int) {
    current[count] = Int32(truncatingIfNeeded: state)
    count += 1
  }

  /// Adds a state and all it leads to without consuming anything.
  private mutating func follow(_ state: Int, _ position: Int) {
    var depth = 0
    push(state, &depth)
    while depth > 0 {
      depth -= 1
      steps &+= 1
      let state = Int(stack[depth])
      switch program.instructions[state] {
      case .match: isMatched = true
      case .jump(let target): push(target, &depth)
      case .split(let first, let second):
        push(first, &depth)
        push(second, &depth)
      case .start: if position == 0 { push(state + 1, &depth) }
      case .end: if position == text.count { push(state + 1, &depth) }
      case .wordBoundary(let isNegated): if isBoundary(position) != isNegated { push(state + 1, &depth) }
      case .look(let index):
        if holds[index][position / 64] & (1 << UInt64(position % 64)) != 0 { push(state + 1, &depth) }
      case .scalar, .any, .set: keep(state)
      case .counted(let counter):
        keep(state)
        if counts[counter].isSatisfied { push(state + 1, &depth) }
      case .save, .beginRound, .endRound, .forget: push(state + 1, &depth)
      // Programs with back-references are searched.
      case .backReference: break
      }
    }
  }

  private mutating func push(_ state: Int, _ depth: inout Int) {
    // A count begins also where another one of the same repetition is on its way.
    if !counts.isEmpty, case .counted(let counter) = program.instructions[state] {
      counts[counter].enter()
    }
    guard marks[state] != generation else { return }
    // Each state is pushed once a step: the stack cannot overflow.
    marks[state] = generation
    stack[depth] = Int32(truncatingIfNeeded: state)
    depth += 1
  }

  private func isBoundary(_ position: Int) -> Bool {
    let before = UTF8Decoding.scalarBefore(text, position).scalar
    let after = UTF8Decoding.scalar(text, position).scalar
    return (before.map(ScalarSet.isWord) ?? false) != (after.map(ScalarSet.isWord) ?? false)
  }
}
