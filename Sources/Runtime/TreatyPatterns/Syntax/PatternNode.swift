/// A regular expression as a tree; sets and what looks around are in the tables of its `PatternTree`.
indirect enum PatternNode: Sendable {
  case empty
  case scalar(UInt32)
  /// Any scalar but a line terminator.
  case any
  case set(Int)
  case sequence([PatternNode])
  case alternation([PatternNode])
  /// `max` is nil for no bound.
  case repetition(PatternNode, min: Int, max: Int?, isLazy: Bool)
  case group(PatternNode, index: Int)
  case start, end
  case wordBoundary(isNegated: Bool)
  case look(Int)
  case backReference(Int)
}
