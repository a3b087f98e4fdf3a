import TreatyJSON

/// The failure of operations that answer every status but their successes' with the same JSON content (`default`).
public enum DefaultFailure<Body: JSONWritable & Sendable>: OperationFailure {
  /// Any status that is no documented success.
  case other(status: Int, Body)
  case call(CallFailure)

  public var answer: Answer? {
    switch self {
    case .other(let status, let body): Answer(status, body)
    case .call: nil
    }
  }
}
