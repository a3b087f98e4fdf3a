/// Follows all states of a program at once, scalar by scalar (Thompson's construction): the time is the text's length times
/// the states that are alive.
struct Simulation: ~Copyable {
  /// Instructions looked at, in one match: beyond it the answer is not waited for.
  static let budget = 200_000_000

  // All memory is on the stack, in one piece: matching a short text allocates nothing.
  private let program: Program
  private let text: UnsafeBufferPointer<UInt8>
  private var current: UnsafeMutableBufferPointer<Int32>
  private var following: UnsafeMutableBufferPointer<Int32>
  private let marks: UnsafeMutableBufferPointer<UInt32>
  private let stack: UnsafeMutableBufferPointer<Int32>
  private var count = 0
  private var generation: UInt32 = 0
  private var steps = 0

  static func run(_ program: Program, _ text: UnsafeBufferPointer<UInt8>) -> Pattern.Outcome {
    let size = program.instructions.count
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * size) { lists in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { marks in
        lists.initialize(repeating: 0)
        marks.initialize(repeating: 0)
        var simulation = Simulation(program, text, lists, marks)
        return simulation.run()
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
  }

  private mutating func run() -> Pattern.Outcome {
    var position = 0
    var previous: UInt32?
    var (next, length) = UTF8Decoding.scalar(text, 0)
    generation = 1
    if follow(0, previous, next) { return .match }
    while let scalar = next {
      position += length
      let states = count
      swap(&current, &following)
      count = 0
      generation &+= 1
      // `$` and `\b` ask for the scalar after the one that is taken.
      let (after, afterLength) = UTF8Decoding.scalar(text, position)
      for index in 0..<states {
        let state = Int(following[index])
        let isTaken =
          switch program.instructions[state] {
          case .scalar(let wanted, _): wanted == scalar
          case .any: !ScalarSet.isLineTerminator(scalar)
          case .set(let set, _): program.sets[set].contains(scalar)
          default: false
          }
        if isTaken, follow(state + 1, scalar, after) { return .match }
      }
      // A match may begin anywhere, unless it can only begin where the text does.
      if !program.isAnchored, follow(0, scalar, after) { return .match }
      if count == 0, program.isAnchored { return .noMatch }
      if steps > Self.budget { return .gaveUp }
      previous = scalar
      (next, length) = (after, afterLength)
    }
    return .noMatch
  }

  /// Adds a state and all it leads to without consuming anything; true when that includes a match.
  private mutating func follow(_ state: Int, _ previous: UInt32?, _ next: UInt32?) -> Bool {
    guard marks[state] != generation else { return false }
    marks[state] = generation
    stack[0] = Int32(truncatingIfNeeded: state)
    var depth = 1
    func push(_ state: Int, _ depth: inout Int, _ marks: UnsafeMutableBufferPointer<UInt32>) {
      guard marks[state] != generation else { return }
      // Each state is pushed once a step: the stack cannot overflow.
      marks[state] = generation
      stack[depth] = Int32(truncatingIfNeeded: state)
      depth += 1
    }
    while depth > 0 {
      depth -= 1
      steps &+= 1
      let state = Int(stack[depth])
      switch program.instructions[state] {
      case .match: return true
      case .jump(let target): push(target, &depth, marks)
      case .split(let first, let second):
        push(first, &depth, marks)
        push(second, &depth, marks)
      case .start: if previous == nil { push(state + 1, &depth, marks) }
      case .end: if next == nil { push(state + 1, &depth, marks) }
      case .wordBoundary(let isNegated):
        let isBoundary = (previous.map(ScalarSet.isWord) ?? false) != (next.map(ScalarSet.isWord) ?? false)
        if isBoundary != isNegated { push(state + 1, &depth, marks) }
      case .save, .beginRound, .endRound, .forget: push(state + 1, &depth, marks)
      case .scalar, .any, .set:
        current[count] = Int32(truncatingIfNeeded: state)
        count += 1
      case .look, .backReference: break
      }
    }
    return false
  }
}
