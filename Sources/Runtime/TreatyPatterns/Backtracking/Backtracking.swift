/// What a pattern costs in engines that try one way after the other, as most regular expressions outside of this package
/// are matched (JavaScript, Java, Python, .NET, PCRE).
package enum Backtracking: Sendable, Hashable {
  /// No part of a text can be taken in more and more ways: the time grows with the text, and its beginnings.
  case bounded
  /// The ways grow with a power of the text's length.
  case polynomial(Attack)
  /// The ways double with each few characters.
  case exponential(Attack)
  /// The pattern refers back, or is too large to be decided.
  case unknown

  /// A text that keeps such an engine busy, confirmed by a search that counts its steps.
  package struct Attack: Sendable, Hashable {
    package let prefix: String
    /// Repeated: what can be taken in several ways.
    package let pump: String
    /// Makes all ways fail, so that all are tried.
    package let suffix: String
    /// How often the pump was repeated when the steps were counted.
    package let count: Int
    package let steps: Int

    package var text: String { prefix + String(repeating: pump, count: count) + suffix }
  }
}

extension Pattern {
  /// Decides by the ambiguity of the pattern's automaton: two ways around one circle with the same text are exponential,
  /// two circles behind each other with the same text polynomial. (Weber and Seidl, 1991)
  ///
  /// That a search begins at every character is no fault of the pattern's and not counted. Nothing is claimed that a
  /// search within `limit` steps does not confirm.
  package func backtracking(limit: Int = 100_000) -> Backtracking {
    guard implementation != nil, !hasBackreferences,
      let program = try? ProgramBuilder.build(PatternParser.parse(source, keepingBranches: true), .search),
      let graph = AmbiguityGraph(program)
    else { return .unknown }
    var search = AmbiguitySearch(graph)
    let trial = BacktrackingTrial(program: program, limit: limit)
    if let ways = search.exponential() {
      return trial.exponential(ways).map(Backtracking.exponential) ?? .unknown
    }
    if let ways = search.polynomial() {
      return trial.polynomial(ways).map(Backtracking.polynomial) ?? .unknown
    }
    return search.isExhausted ? .unknown : .bounded
  }
}
