/// What a change means for messages that are on their way: requests of callers that know the base, answers to them.
public enum WireVerdict: Sendable, Hashable {
  /// Every message that was understood still is, or nobody sends one that is not.
  case compatible
  /// There is a message that one side sends and the other refuses; the change's witness is one.
  case breaking
  /// Neither could be shown, and why.
  case unproved(String)

  /// The word in every output.
  public var name: String {
    switch self {
    case .compatible: "compatible"
    case .breaking: "breaking"
    case .unproved: "unproved"
    }
  }

  public var isCompatible: Bool { self == .compatible }
}
