/// A pattern as instructions.
struct Program: Sendable {
  enum Instruction: Sendable {
    case scalar(UInt32, isBackward: Bool)
    case any(isBackward: Bool)
    /// An index into `sets`.
    case set(Int, isBackward: Bool)
    /// Goes on at the first place, and should that fail at the second.
    case split(Int, Int)
    case jump(Int)
    case start, end
    case wordBoundary(isNegated: Bool)
    /// Asks the instructions from the next one on, up to their `match`; goes on at `then`.
    case look(isNegated: Bool, then: Int)
    case save(Int)
    case backReference(Int, isBackward: Bool)
    /// Forgets what these groups took: each round of a repetition begins without (ECMA-262 §22.2.2.3.1).
    case forget(ClosedRange<Int>)
    /// Remembers where a round of a repetition began, and refuses a round that consumed nothing.
    case beginRound(Int)
    case endRound(Int)
    case match
  }

  /// Counted repetitions are written out: a pattern that is larger than this is refused.
  static let maximumSize = 20_000

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [ScalarSet] = []
  private(set) var slotCount = 0
  /// Whether it looks around or back: states alone are then not enough.
  private(set) var needsSearch = false
  private(set) var hasBackReferences = false
  /// Whether every match begins where the text does.
  let isAnchored: Bool
  private var rounds = 0
  private var work = 0

  init(_ node: PatternNode) throws(PatternError) {
    isAnchored = Self.isAnchored(node)
    var features = Features()
    features.scan(node)
    needsSearch = features.looks || features.refersBack
    hasBackReferences = features.refersBack
    slotCount = 2 * (features.groups + 1)
    try add(node, isBackward: false)
    try emit(.match)
    slotCount += rounds
  }

  private struct Features {
    var looks = false
    var refersBack = false
    var groups = 0
    var firstGroup = Int.max

    mutating func scan(_ node: PatternNode) {
      switch node {
      case .sequence(let parts), .alternation(let parts): for part in parts { scan(part) }
      case .repetition(let part, _, _, _): scan(part)
      case .group(let part, let index):
        groups = max(groups, index)
        firstGroup = min(firstGroup, index)
        scan(part)
      case .look(let part, _, _):
        looks = true
        scan(part)
      case .backReference: refersBack = true
      default: break
      }
    }
  }

  private static func isAnchored(_ node: PatternNode) -> Bool {
    switch node {
    case .start: true
    case .sequence(let parts): parts.first.map(isAnchored) ?? false
    case .alternation(let branches): branches.allSatisfy(isAnchored)
    case .group(let part, _): isAnchored(part)
    default: false
    }
  }

  @discardableResult
  private mutating func emit(_ instruction: Instruction) throws(PatternError) -> Int {
    try spend()
    instructions.append(instruction)
    return instructions.count - 1
  }

  /// Counts what is done, not only what is kept: repeating nothing a million times takes its time too.
  private mutating func spend() throws(PatternError) {
    work += 1
    guard work <= Self.maximumSize else { throw PatternError("the counted repetitions are too large together", at: 0) }
  }

  private mutating func add(_ node: PatternNode, isBackward: Bool) throws(PatternError) {
    switch node {
    case .empty: break
    case .scalar(let value): try emit(.scalar(value, isBackward: isBackward))
    case .any: try emit(.any(isBackward: isBackward))
    case .set(var set):
      set.prepare()
      sets.append(set)
      try emit(.set(sets.count - 1, isBackward: isBackward))
    case .sequence(let parts):
      for part in isBackward ? parts.reversed() : parts { try add(part, isBackward: isBackward) }
    case .alternation(let branches): try add(branches[...], isBackward: isBackward)
    case .repetition(let part, let min, let max, let isLazy):
      try addRepetition(part, min, max, isLazy, isBackward)
    case .group(let part, let index):
      guard hasBackReferences else { return try add(part, isBackward: isBackward) }
      try emit(.save(2 * index + (isBackward ? 1 : 0)))
      try add(part, isBackward: isBackward)
      try emit(.save(2 * index + (isBackward ? 0 : 1)))
    case .start: try emit(.start)
    case .end: try emit(.end)
    case .wordBoundary(let isNegated): try emit(.wordBoundary(isNegated: isNegated))
    case .look(let part, let isBehind, let isNegated):
      let look = try emit(.look(isNegated: isNegated, then: 0))
      try add(part, isBackward: isBehind)
      try emit(.match)
      instructions[look] = .look(isNegated: isNegated, then: instructions.count)
    case .backReference(let index): try emit(.backReference(index, isBackward: isBackward))
    }
  }

  private mutating func add(_ branches: ArraySlice<PatternNode>, isBackward: Bool) throws(PatternError) {
    var jumps: [Int] = []
    for branch in branches.dropLast() {
      let split = try emit(.split(0, 0))
      try add(branch, isBackward: isBackward)
      jumps.append(try emit(.jump(0)))
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = branches.last { try add(last, isBackward: isBackward) }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func addRepetition(
    _ part: PatternNode, _ min: Int, _ max: Int?, _ isLazy: Bool, _ isBackward: Bool
  ) throws(PatternError) {
    for _ in 0..<min {
      try spend()
      try addRound(part, isBackward)
    }
    func choice(_ inside: Int, _ outside: Int) -> Instruction {
      isLazy ? .split(outside, inside) : .split(inside, outside)
    }
    guard let max else {
      let split = try emit(.split(0, 0))
      let slot = slotCount + rounds
      if hasBackReferences {
        rounds += 1
        try emit(.beginRound(slot))
      }
      try addRound(part, isBackward)
      if hasBackReferences { try emit(.endRound(slot)) }
      try emit(.jump(split))
      instructions[split] = choice(split + 1, instructions.count)
      return
    }
    var splits: [Int] = []
    for _ in min..<Swift.max(min, max) {
      splits.append(try emit(.split(0, 0)))
      try addRound(part, isBackward)
    }
    for split in splits { instructions[split] = choice(split + 1, instructions.count) }
  }

  private mutating func addRound(_ part: PatternNode, _ isBackward: Bool) throws(PatternError) {
    if hasBackReferences {
      var features = Features()
      features.scan(part)
      if features.groups > 0 { try emit(.forget(features.firstGroup...features.groups)) }
    }
    try add(part, isBackward: isBackward)
  }
}
