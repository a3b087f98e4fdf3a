/// Where a pattern is bound to the ends of a text.
package struct PatternAnchors: Sendable, Hashable {
  /// Whether every match begins where the text does.
  package let isBoundAtStart: Bool
  /// Whether every match ends where the text does.
  package let isBoundAtEnd: Bool
  /// `^a|b$`: the first alternative is bound at the start only, and the last at the end only.
  package let isHalfBound: Bool
  /// A single character or class, as in `\S`: it says what a text has to have somewhere.
  package let isSingle: Bool
  /// Whether anything in it looks at the ends of the text, looks around included.
  package let hasAny: Bool
}

extension Pattern {
  /// Nil for a pattern that is not valid.
  package var anchors: PatternAnchors? {
    guard let tree = implementation?.tree else { return nil }
    var isHalfBound = false
    if case .alternation(let branches) = tree.root, let first = branches.first, let last = branches.last {
      isHalfBound = first.isBound(.start) && !first.isBound(.end) && last.isBound(.end) && !last.isBound(.start)
    }
    return PatternAnchors(
      isBoundAtStart: tree.root.isBound(.start), isBoundAtEnd: tree.root.isBound(.end), isHalfBound: isHalfBound,
      isSingle: tree.root.isSingle, hasAny: tree.root.hasAnchor || !tree.looks.isEmpty)
  }
}

extension PatternNode {
  fileprivate enum Side { case start, end }

  fileprivate func isBound(_ side: Side) -> Bool {
    switch self {
    case .start: side == .start
    case .end: side == .end
    case .sequence(let parts): (side == .start ? parts.first : parts.last)?.isBound(side) ?? false
    case .alternation(let branches): branches.allSatisfy { $0.isBound(side) }
    case .group(let part, _): part.isBound(side)
    default: false
    }
  }

  fileprivate var hasAnchor: Bool {
    switch self {
    case .start, .end, .wordBoundary: true
    case .sequence(let parts), .alternation(let parts): parts.contains(where: \.hasAnchor)
    case .group(let part, _), .repetition(let part, _, _, _): part.hasAnchor
    default: false
    }
  }

  fileprivate var isSingle: Bool {
    switch self {
    case .scalar, .any, .set: true
    case .sequence(let parts): parts.count == 1 && parts[0].isSingle
    case .group(let part, _): part.isSingle
    // One is as good as many.
    case .repetition(let part, let min, _, _): min <= 1 && part.isSingle
    default: false
    }
  }
}
