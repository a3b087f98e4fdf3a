extension PatternLanguage {
  /// The strings of both; throws when the automaton would have more states than `limit`.
  public func intersection(
    _ other: PatternLanguage, limit: Int = stateLimit
  ) throws(PatternLanguageError) -> PatternLanguage {
    try combined(with: other, limit) { $0 && $1 }
  }

  /// The strings of either; throws when the automaton would have more states than `limit`.
  public func union(_ other: PatternLanguage, limit: Int = stateLimit) throws(PatternLanguageError) -> PatternLanguage {
    try combined(with: other, limit) { $0 || $1 }
  }

  /// The strings of this one that are not of the other; throws when the automaton would have more states than `limit`.
  public func subtracting(
    _ other: PatternLanguage, limit: Int = stateLimit
  ) throws(PatternLanguageError) -> PatternLanguage {
    try combined(with: other, limit) { $0 && !$1 }
  }

  /// All strings but these.
  public var complement: PatternLanguage {
    var automaton = automaton
    for state in automaton.isAccepting.indices { automaton.isAccepting[state].toggle() }
    return PatternLanguage(minimized: automaton)
  }

  private func combined(
    with other: PatternLanguage, _ limit: Int, _ accepts: (Bool, Bool) -> Bool
  ) throws(PatternLanguageError) -> PatternLanguage {
    guard let product = Automaton.product(automaton, other.automaton, limit: limit, accepts: accepts) else {
      throw .tooLarge(limit: limit)
    }
    return PatternLanguage(minimized: product)
  }
}
