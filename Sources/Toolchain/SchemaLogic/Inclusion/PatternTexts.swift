import Synchronization
import TreatyPatterns

/// Decides by automata what comparing patterns and trying texts leaves open.
final class PatternTexts: TextSolver {
  /// States of an automaton: beyond it the answer stays unknown, after some hundredths of a second.
  private static let limit = 4_000
  private static let examples = 50

  private let sampling = PatternSampling()
  /// By pattern: contracts repeat the few that they have.
  private let languages = Mutex<[String: PatternLanguage]>([:])

  func solve(_ goal: TextGoal, accepts: (String) -> Bool) -> TextAnswer {
    let answer = sampling.solve(goal, accepts: accepts)
    // Formats are known by their examples only.
    guard case .unknown(let doubt) = answer, doubt.cause == .patterns, goal.formats.isEmpty,
      let language = try? language(of: goal)
    else { return answer }
    if language.isEmpty { return .empty }
    for text in language.examples(Self.examples) where accepts(text) { return .text(text) }
    return answer
  }

  private func language(of goal: TextGoal) throws(PatternLanguageError) -> PatternLanguage {
    var language = PatternLanguage.all
    for (source, matches) in goal.patterns {
      let other = try self.language(of: source)
      language =
        matches
        ? try language.intersection(other, limit: Self.limit) : try language.subtracting(other, limit: Self.limit)
    }
    if goal.lengths != 0...Int.max {
      let most = goal.lengths.upperBound == .max ? nil : goal.lengths.upperBound
      let lengths = try PatternLanguage(minLength: goal.lengths.lowerBound, maxLength: most, limit: Self.limit)
      language = try language.intersection(lengths, limit: Self.limit)
    }
    if !goal.excluded.isEmpty {
      let excluded = try PatternLanguage(literals: goal.excluded.lazy.map(\.text), limit: Self.limit)
      language = try language.subtracting(excluded, limit: Self.limit)
    }
    return language
  }

  private func language(of source: String) throws(PatternLanguageError) -> PatternLanguage {
    if let known = languages.withLock({ $0[source] }) { return known }
    let language = try PatternLanguage(Pattern(literal: source), limit: Self.limit)
    languages.withLock { $0[source] = language }
    return language
  }
}
