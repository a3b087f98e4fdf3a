import Synchronization

/// What a pattern is matched by, made when it is asked for first.
final class PatternEngine: Sendable {
  let tree: PatternTree
  /// For matching: states are simulated, or searched where the pattern refers back.
  let program: Program
  /// Whether `made` is what it will always be: written once, before this is, and read only after it.
  private let isMade = Atomic(false)
  private nonisolated(unsafe) var made: TableMatcher?
  private let making = Mutex(())

  init(_ source: String) throws(PatternError) {
    tree = try PatternParser.parse(source)
    program = try ProgramBuilder.build(tree, tree.hasBackReferences ? .search : .simulation)
  }

  /// The table of all states; nil for a pattern that has too many, or that no automaton can match.
  var table: TableMatcher? {
    // Not an AtomicLazyReference: its load is not inlined, and takes longer than matching a short text.
    if isMade.load(ordering: .acquiring) { return made }
    return making.withLock { _ in
      if !isMade.load(ordering: .acquiring) {
        made = makeTable()
        isMade.store(true, ordering: .releasing)
      }
      return made
    }
  }

  private func makeTable() -> TableMatcher? {
    (try? automaton(TableMatcher.budget)).flatMap(TableMatcher.init)
  }

  func automaton(_ budget: Determinizer.Budget) throws(PatternLanguageError) -> Automaton {
    guard !tree.hasBackReferences else { throw .hasBackReferences }
    // Without anything that looks around both layouts are the same.
    let forward: Program
    do throws(PatternError) {
      forward = tree.looks.isEmpty ? program : try ProgramBuilder.build(tree, .automaton)
    } catch {
      throw .invalid(error)
    }
    do throws(Determinizer.Failure) {
      return try Determinizer.automaton(forward, tree, budget)
    } catch {
      switch error {
      case .tooLarge: throw .tooLarge(limit: budget.states)
      case .looksAheadBehind: throw .looksAheadBehind
      }
    }
  }

  func run(_ utf8: UnsafeBufferPointer<UInt8>) -> (outcome: Pattern.Outcome, steps: Int) {
    if let table { return table.run(utf8) }
    return tree.hasBackReferences ? Searcher.run(program, utf8) : Simulation.run(program, utf8)
  }
}
