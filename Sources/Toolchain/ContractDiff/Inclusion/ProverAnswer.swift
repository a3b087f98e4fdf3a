import TreatyJSON

/// Whether every value that the one schema accepts is accepted by the other.
public enum ProverAnswer: Sendable, Hashable {
  case yes(reason: String)
  /// A value that the left accepts and the right refuses.
  case no(witness: JSONValue)
  case unknown(cause: String)
}
