/// What is asked of a text.
struct TextGoal {
  var lengths = 0...Int.max
  var patterns: [(source: String, matches: Bool)] = []
  var formats: [(name: String, holds: Bool)] = []
  var excluded: Set<MemberName> = []
}

/// Finds texts, or shows that there are none.
protocol TextSolver: Sendable {
  /// - Parameter accepts: what else the text has to keep; a text that it refuses does not count against emptiness.
  func solve(_ goal: TextGoal, accepts: (String) -> Bool) -> TextAnswer
}

enum TextAnswer {
  case empty
  case text(String)
  case unknown(InclusionDoubt)
}
