/// Makes a deterministic automaton of a program.
///
/// A state is a set of threads. A thread that passed a look ahead carries a duty: another set of threads, that of the
/// look's body, which has to accept the rest of the text (or, for `(?!…)`, must not). Looks behind and word boundaries ask
/// about the text before: that is the context, the same for all threads.
struct Determinizer {
  struct Budget {
    /// States of the automaton.
    let states: Int
    /// Threads looked at while it is made.
    let work: Int
  }

  enum Failure: Error { case tooLarge, looksAheadBehind }

  /// States times classes, whatever else is allowed: 16 MiB.
  static let maximumTransitions = 4 << 20

  struct Thread: Hashable, Comparable {
    /// An instruction, or `matched`.
    var place: Int32
    var count: Int32
    /// An index into `duties`.
    var duties: Int32

    static let matched: Int32 = -1

    static func < (a: Thread, b: Thread) -> Bool {
      (a.place, a.count, a.duties) < (b.place, b.count, b.duties)
    }
  }

  struct Context: Hashable {
    var isStart: Bool
    var isAfterWord: Bool
    /// For each look, the threads of its body if it looks behind.
    var behind: [Int32]
  }

  struct Closing: Hashable {
    let threads: Int32
    let context: Int32
    let next: Next
  }

  struct Stepping: Hashable {
    let threads: Int32
    let context: Int32
    let scalarClass: Int32
  }

  /// What is known of the scalar that comes.
  enum Next: Hashable { case end, word, other }

  let program: Program
  let classes: ScalarClasses
  let budget: Budget
  /// For each instruction that takes a scalar, which classes: `atoms[place] * classes.count + class`.
  let atoms: [Int32]
  let members: [Bool]
  let nexts: [Next]
  let usesStart: Bool
  let usesWords: Bool

  /// Sets of threads: the first never accepts, the second always does.
  var threads = Interned<[Thread]>([[], [Thread(place: Thread.matched, count: 0, duties: 0)]])
  static let never: Int32 = 0
  static let always: Int32 = 1
  /// Sets of duties: a set of threads twice, and one more if it must not accept.
  var duties = Interned<[Int32]>([[]])
  var contexts = Interned<Context>([])
  var closings: [Closing: [Thread]] = [:]
  var steppings: [Stepping: Int32] = [:]
  var work = 0

  /// - Parameter program: One with the layout `automaton` and without back-references.
  static func automaton(_ program: Program, _ tree: PatternTree, _ budget: Budget) throws(Failure) -> Automaton {
    if tree.looks.contains(where: { $0.isBehind && $0.looksAhead }) { throw .looksAheadBehind }
    guard var determinizer = Determinizer(program, budget) else { throw .tooLarge }
    return try determinizer.run().minimized()
  }

  private init?(_ program: Program, _ budget: Budget) {
    self.program = program
    self.budget = budget
    var sets: [ScalarSet] = []
    var known: [ScalarSet: Int32] = [:]
    var atoms: [Int32] = []
    var usesStart = false
    var usesWords = false
    func intern(_ set: ScalarSet) -> Int32 {
      if let index = known[set] { return index }
      known[set] = Int32(sets.count)
      sets.append(set)
      return Int32(sets.count - 1)
    }
    // Sets are asked for by their index: hashing a large one for each instruction would take its time.
    var bySet: [Int: Int32] = [:]
    func atom(_ instruction: Program.Instruction) -> Int32 {
      switch instruction {
      case .scalar(let value): return intern(ScalarSet([value...value]))
      case .any: return intern(.notLineTerminators)
      case .set(let index):
        let atom = bySet[index] ?? intern(program.sets[index])
        bySet[index] = atom
        return atom
      case .counted(let index): return atom(program.counters[index].atom)
      case .start: usesStart = true
      case .wordBoundary: usesWords = true
      default: break
      }
      return -1
    }
    for instruction in program.instructions { atoms.append(atom(instruction)) }
    let atomCount = sets.count
    if usesWords { sets.append(.word) }
    guard let classes = ScalarClasses(dividing: sets), classes.count * max(atomCount, 1) <= Self.maximumTransitions
    else { return nil }
    self.classes = classes
    self.atoms = atoms
    self.usesStart = usesStart
    self.usesWords = usesWords
    // One scalar speaks for its class.
    var representatives = [UInt32](repeating: 0, count: classes.count)
    for (start, id) in zip(classes.starts, classes.ids).reversed() { representatives[Int(id)] = start }
    members = sets[0..<atomCount].flatMap { set in representatives.map { set.contains($0) } }
    nexts = representatives.map { usesWords && ScalarSet.isWord($0) ? .word : .other }
  }

  private mutating func run() throws(Failure) -> Automaton {
    var states = Interned<State>([])
    let first = startOf(program.entry)
    let behind = program.looks.map { $0.isBehind ? startOf($0.entry) : Self.never }
    let context = contexts.index(of: Context(isStart: usesStart, isAfterWord: false, behind: behind))
    _ = states.index(of: State(threads: first, context: context))
    var transitions: [Int32] = []
    var isAccepting: [Bool] = []
    while isAccepting.count < states.count {
      let state = states[isAccepting.count]
      isAccepting.append(try accepts(state.threads, state.context))
      guard states.count <= budget.states, transitions.count <= Self.maximumTransitions else { throw .tooLarge }
      for scalarClass in 0..<Int32(classes.count) {
        // Each state is asked once: nothing is gained by remembering.
        var next = state.threads
        if next != Self.always, next != Self.never { next = try stepped(next, state.context, scalarClass) }
        if next != Self.always, !program.isAnchored { next = adding(program.entry, to: next) }
        let isSettled = next == Self.always || next == Self.never
        // What is settled does not depend on the text before.
        let context = isSettled ? 0 : try self.context(after: state.context, scalarClass)
        transitions.append(Int32(states.index(of: State(threads: next, context: context))))
      }
    }
    return Automaton(classes: classes, transitions: transitions, isAccepting: isAccepting)
  }

  private struct State: Hashable {
    let threads: Int32
    let context: Int32
  }

  mutating func spend(_ amount: Int = 1) throws(Failure) {
    work += amount
    guard work <= budget.work else { throw .tooLarge }
  }

  mutating func startOf(_ entry: Int) -> Int32 {
    threads.index(of: [Thread(place: Int32(entry), count: 0, duties: 0)])
  }

  /// The same threads and one that begins here.
  mutating func adding(_ entry: Int, to set: Int32) -> Int32 {
    let new = Thread(place: Int32(entry), count: 0, duties: 0)
    var all = threads[Int(set)]
    guard !all.contains(new) else { return set }
    all.append(new)
    all.sort()
    return threads.index(of: all)
  }
}
