import Synchronization
import TreatyPatterns

/// What is known of the patterns of one contract, each looked at once. All of them together have a budget: a contract
/// with a hundred thousand large ones gets answers for the first of them.
final class PatternFacts: Sendable {
  private static let stateLimit = 2_000
  private static let allStates = 100_000
  private static let trials = 2_000

  private struct Known {
    var languages: [String: PatternLanguage?] = [:]
    var states = 0
    var costs: [String: Backtracking] = [:]
    var trials = 0
  }
  private let known = Mutex(Known())

  /// The strings that a pattern matches; nil where that is not known.
  func language(_ source: String) -> PatternLanguage? {
    known.withLock { known in
      if let language = known.languages[source] { return language }
      guard known.states < Self.allStates else { return nil }
      let language = try? PatternLanguage(Pattern(literal: source), limit: Self.stateLimit)
      // What is too large took the most work.
      known.states += language.map { $0.stateCount + 100 } ?? 2 * Self.stateLimit
      known.languages[source] = .some(language)
      return language
    }
  }

  func cost(_ source: String) -> Backtracking {
    known.withLock { known in
      if let cost = known.costs[source] { return cost }
      guard known.trials < Self.trials else { return .unknown }
      let cost = Pattern(literal: source).backtracking()
      // What is decided without a trial costs next to nothing.
      known.trials += cost == .bounded ? 1 : 10
      known.costs[source] = cost
      return cost
    }
  }
}
