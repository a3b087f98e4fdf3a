/// What one question may cost. Beyond it the answer is `unknown`, never a guess.
public struct InclusionBudget: Sendable, Hashable {
  /// Cases looked at for one question.
  public var cases = 100_000
  /// Cases looked at for all questions to one pair of contracts; after that each question has a hundredth of the above.
  public var allCases = 1_500_000
  /// Schemas that values are held against for one question; a text that is looked for counts as some.
  public var work = 2_000_000
  /// Schemas inside each other. A witness is nested no deeper than the validator goes.
  public var nesting = 1_000
  /// Choices made inside each other.
  public var choices = 3_000
  /// Values of an enumeration that are tried.
  public var values = 200_000
  public init() {}
}
