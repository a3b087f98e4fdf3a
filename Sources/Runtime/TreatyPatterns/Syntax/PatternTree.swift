/// A pattern that was parsed.
struct PatternTree: Sendable {
  /// Something that looks around: `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`.
  struct Look: Sendable {
    let body: PatternNode
    let isBehind: Bool
    let isNegated: Bool
    /// Whether its body looks ahead itself: what a look behind found is then not known until later.
    let looksAhead: Bool
  }

  let root: PatternNode
  /// Each set once.
  let sets: [ScalarSet]
  /// What is inside another one comes before it.
  let looks: [Look]
  let groupCount: Int
  let hasBackReferences: Bool
}

extension PatternTree {
  /// The numbers of the groups inside a part, what looks around included; nil for none.
  func groups(in node: PatternNode) -> ClosedRange<Int>? {
    switch node {
    case .sequence(let parts), .alternation(let parts):
      parts.reduce(nil) { range, part in Self.joined(range, groups(in: part)) }
    case .repetition(let part, _, _, _): groups(in: part)
    case .group(let part, let index): Self.joined(index...index, groups(in: part))
    case .look(let index): groups(in: looks[index].body)
    default: nil
    }
  }

  private static func joined(_ a: ClosedRange<Int>?, _ b: ClosedRange<Int>?) -> ClosedRange<Int>? {
    guard let a, let b else { return a ?? b }
    return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
  }
}
