import ContractModel
import TreatyJSON

/// Whether every value that one schema accepts is accepted by another one.
public enum InclusionAnswer: Sendable, Hashable {
  /// Proved.
  case yes(InclusionProof)
  /// A value that the first schema accepts and the second refuses, both confirmed by the validator.
  case no(witness: JSONValue)
  /// Neither a proof nor a value was found; says what stood in the way.
  case unknown(InclusionDoubt)
}

/// Why an inclusion holds.
public enum InclusionProof: Sendable, Hashable {
  /// Both say the same, as far as values are concerned.
  case identical
  /// The first schema accepts so many values, and each of them was tried.
  case everyValueTried(count: Int)
  /// Every case in which a value could escape contradicts itself.
  case noCaseLeft(cases: Int)
}

/// Why an inclusion could not be decided.
public struct InclusionDoubt: Sendable, Hashable {
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// The steps or the nesting that the budget allows were used up.
    case budget
    /// Whether texts exist that some patterns match and others do not.
    case patterns
    /// Whether texts of one format are of another one.
    case formats
    /// Numbers beyond exact arithmetic.
    case numbers
    /// How many different items or members there are.
    case counting
    /// A reference leads nowhere.
    case unresolved
    /// A value was built, and the validator did not confirm it.
    case unconfirmed
  }
  public var cause: Cause
  /// For people: what exactly.
  public var detail: String
}
