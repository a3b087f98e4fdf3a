/// What one question may cost. Beyond it the answer is `unknown`, never a guess.
public struct InclusionBudget: Sendable, Hashable {
  /// Cases looked at.
  public var cases = 20_000
  /// Values inside values of a witness.
  public var nesting = 64
  /// Choices made inside each other at one place.
  public var choices = 120
  /// Values of an enumeration that are tried.
  public var values = 200_000
  public init() {}
}
