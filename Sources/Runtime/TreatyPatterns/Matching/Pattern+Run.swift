extension Pattern {
  /// What one engine says of a text, and after how many steps: so that tests can compare engines and count. Without one
  /// it is the engine that matching takes; nil when the engine cannot match the pattern.
  package func run(_ text: String, by engine: Engine? = nil) -> (outcome: Outcome, steps: Int)? {
    guard let implementation else { return nil }
    var text = text
    return text.withUTF8 { utf8 in
      switch engine {
      case nil: implementation.run(utf8)
      case .automaton: implementation.table?.run(utf8)
      case .simulation: hasBackreferences ? nil : Simulation.run(implementation.program, utf8)
      // A search for what an automaton could do is for comparing short texts only.
      case .search:
        (try? ProgramBuilder.build(implementation.tree, .search)).map { Searcher.run($0, utf8, budget: 5_000) }
      }
    }
  }
}
