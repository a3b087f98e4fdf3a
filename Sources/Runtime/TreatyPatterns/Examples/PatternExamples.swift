/// Texts that a pattern is likely to match. What costs time is done once, not for each text.
///
/// A pattern that looks around is asked for its language where that is small. Otherwise assertions are not solved:
/// whoever needs certainty asks `matches` and tries again.
public struct PatternExamples: Sendable {
  private let tree: PatternTree?
  private let language: PatternLanguage?

  public init(_ pattern: Pattern) {
    tree = pattern.implementation?.tree
    language = tree?.looks.isEmpty ?? true ? nil : try? PatternLanguage(pattern, limit: 500)
  }

  /// The same text for the same generator; nil when the source is no pattern.
  ///
  /// - Parameter stretch: How many times more than it must a part without an upper bound is repeated, at most; 0 for the
  ///   shortest text.
  public func text(stretch: Int = 0, using generator: inout some RandomNumberGenerator) -> String? {
    guard let tree else { return nil }
    if let language {
      return stretch == 0
        ? language.shortestExample()
        : language.example(length: (language.shortestLength ?? 0) + stretch, using: &generator)
    }
    var example = PatternExample(stretch: stretch, sets: tree.sets)
    example.append(tree.root, &generator)
    return example.isTooLong ? nil : example.text
  }
}
