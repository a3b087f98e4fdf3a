/// Writes a tree's instructions.
struct ProgramBuilder {
  /// What is not counted by a counter is written out: a pattern that is larger than this is refused.
  static let maximumSize = 20_000
  /// What counters may have to remember together.
  static let maximumCounts = 500_000

  private let tree: PatternTree
  private let layout: Program.Layout
  private var instructions: [Program.Instruction] = []
  private var counters: [Program.Counter] = []
  private var looks: [Program.Look] = []
  private var rounds = 0
  private var work = 0
  private var counts = 0

  static func build(_ tree: PatternTree, _ layout: Program.Layout) throws(PatternError) -> Program {
    var builder = ProgramBuilder(tree: tree, layout: layout)
    return try builder.build()
  }

  private init(tree: PatternTree, layout: Program.Layout) {
    self.tree = tree
    self.layout = layout
  }

  private mutating func build() throws(PatternError) -> Program {
    for look in tree.looks {
      let isReversed =
        switch layout {
        case .automaton: false
        case .simulation: !look.isBehind
        case .search: look.isBehind
        }
      let entry = instructions.count
      try add(look.body, isReversed)
      try emit(.match)
      looks.append(Program.Look(entry: entry, isBehind: look.isBehind, isNegated: look.isNegated))
    }
    let entry = instructions.count
    try add(tree.root, false)
    try emit(.match)
    return Program(
      layout: layout, instructions: instructions, sets: tree.sets, counters: counters, looks: looks, entry: entry,
      slotCount: 2 * (tree.groupCount + 1) + rounds, isAnchored: Self.isAnchored(tree.root))
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
  private mutating func emit(_ instruction: Program.Instruction) throws(PatternError) -> Int {
    try spend()
    instructions.append(instruction)
    return instructions.count - 1
  }

  /// Counts what is done, not only what is kept: repeating nothing a million times takes its time too.
  private mutating func spend() throws(PatternError) {
    work += 1
    guard work <= Self.maximumSize else { throw PatternError("the counted repetitions are too large together", at: 0) }
  }

  private mutating func add(_ node: PatternNode, _ isReversed: Bool) throws(PatternError) {
    if let atom = atom(node) {
      try emit(atom)
      return
    }
    switch node {
    case .empty, .scalar, .any, .set: break
    case .sequence(let parts): for part in isReversed ? parts.reversed() : parts { try add(part, isReversed) }
    case .alternation(let branches): try addBranches(branches, isReversed)
    case .repetition(let part, let min, let max, let isLazy): try addRepetition(part, min, max, isLazy, isReversed)
    case .group(let part, let index):
      guard tree.hasBackReferences else { return try add(part, isReversed) }
      try emit(.save(2 * index + (isReversed ? 1 : 0)))
      try add(part, isReversed)
      try emit(.save(2 * index + (isReversed ? 0 : 1)))
    case .start: try emit(.start)
    case .end: try emit(.end)
    case .wordBoundary(let isNegated): try emit(.wordBoundary(isNegated: isNegated))
    case .look(let index): try emit(.look(index))
    case .backReference(let index): try emit(.backReference(index))
    }
  }

  /// The instruction of what takes exactly one scalar.
  private func atom(_ node: PatternNode) -> Program.Instruction? {
    switch node {
    case .scalar(let value): .scalar(value)
    case .any: .any
    case .set(let index): .set(index)
    case .group(let part, _): tree.hasBackReferences ? nil : atom(part)
    case .sequence(let parts): parts.count == 1 ? atom(parts[0]) : nil
    default: nil
    }
  }

  private mutating func addBranches(_ branches: [PatternNode], _ isReversed: Bool) throws(PatternError) {
    var jumps: [Int] = []
    for branch in branches.dropLast() {
      let split = try emit(.split(0, 0))
      try add(branch, isReversed)
      jumps.append(try emit(.jump(0)))
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = branches.last { try add(last, isReversed) }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func addRepetition(
    _ part: PatternNode, _ min: Int, _ max: Int?, _ isLazy: Bool, _ isReversed: Bool
  ) throws(PatternError) {
    if layout != .search, Swift.max(min, max ?? 0) > 1, let atom = atom(part) {
      counts += Swift.max(min, max ?? 0)
      guard counts <= Self.maximumCounts else {
        throw PatternError("the counted repetitions are too large together", at: 0)
      }
      counters.append(Program.Counter(atom: atom, min: min, max: max))
      try emit(.counted(counters.count - 1))
      return
    }
    for _ in 0..<min {
      try spend()
      try addRound(part, isReversed)
    }
    func choice(_ inside: Int, _ outside: Int) -> Program.Instruction {
      isLazy ? .split(outside, inside) : .split(inside, outside)
    }
    guard let max else {
      let split = try emit(.split(0, 0))
      let slot = 2 * (tree.groupCount + 1) + rounds
      if layout == .search {
        rounds += 1
        try emit(.beginRound(slot))
      }
      try addRound(part, isReversed)
      if layout == .search { try emit(.endRound(slot)) }
      try emit(.jump(split))
      instructions[split] = choice(split + 1, instructions.count)
      return
    }
    var splits: [Int] = []
    for _ in min..<Swift.max(min, max) {
      splits.append(try emit(.split(0, 0)))
      try addRound(part, isReversed)
    }
    for split in splits { instructions[split] = choice(split + 1, instructions.count) }
  }

  private mutating func addRound(_ part: PatternNode, _ isReversed: Bool) throws(PatternError) {
    if tree.hasBackReferences, let groups = tree.groups(in: part) { try emit(.forget(groups)) }
    try add(part, isReversed)
  }
}
