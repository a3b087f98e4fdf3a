/// A regular expression as a tree.
indirect enum PatternNode {
  case empty
  case scalar(UInt32)
  /// Any scalar but a line terminator.
  case any
  case set(ScalarSet)
  case sequence([PatternNode])
  case alternation([PatternNode])
  /// `max` is nil for no bound.
  case repetition(PatternNode, min: Int, max: Int?, isLazy: Bool)
  case group(PatternNode, index: Int)
  case start, end
  case wordBoundary(isNegated: Bool)
  case look(PatternNode, isBehind: Bool, isNegated: Bool)
  case backReference(Int)
}
