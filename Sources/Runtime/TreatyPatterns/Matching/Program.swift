/// A pattern as instructions, which automata follow all at once and a search one after the other.
struct Program: Sendable {
  enum Instruction: Sendable {
    case scalar(UInt32)
    case any
    /// An index into `sets`.
    case set(Int)
    /// An index into `counters`.
    case counted(Int)
    /// Goes on at the first place, and should that fail at the second.
    case split(Int, Int)
    case jump(Int)
    case start, end
    case wordBoundary(isNegated: Bool)
    /// An index into `looks`.
    case look(Int)
    case save(Int)
    case backReference(Int)
    /// Forgets what these groups took: each round of a repetition begins without (ECMA-262 §22.2.2.3.1).
    case forget(ClosedRange<Int>)
    /// Remembers where a round of a repetition began, and refuses a round that consumed nothing.
    case beginRound(Int)
    case endRound(Int)
    case match
  }

  /// One scalar, so many times: `[a-z]{3,36}`. It is counted, not written out.
  struct Counter: Sendable {
    /// `scalar`, `any` or `set`.
    let atom: Instruction
    let min: Int
    /// Nil for no bound.
    let max: Int?
  }

  struct Look: Sendable {
    /// Where its instructions begin; they end with `match`.
    let entry: Int
    let isBehind: Bool
    let isNegated: Bool
  }

  /// Which way the instructions of what looks around are written; the others always read from left to right.
  enum Layout: Sendable {
    /// From left to right: for an automaton that takes one scalar after the other.
    case automaton
    /// Ahead from right to left, so that all places where it holds are found in one pass over the text.
    case simulation
    /// Behind from right to left, away from the place that is asked about; counted repetitions are written out.
    case search
  }

  let layout: Layout
  let instructions: [Instruction]
  let sets: [ScalarSet]
  let counters: [Counter]
  /// What is inside another one comes before it.
  let looks: [Look]
  let entry: Int
  let slotCount: Int
  /// Whether every match begins where the text does.
  let isAnchored: Bool

  /// Whether an instruction that takes one scalar takes this one.
  @inline(__always)
  func takes(_ atom: Instruction, _ scalar: UInt32) -> Bool {
    switch atom {
    case .scalar(let wanted): wanted == scalar
    case .any: !ScalarSet.isLineTerminator(scalar)
    case .set(let set): sets[set].contains(scalar)
    default: false
    }
  }
}
