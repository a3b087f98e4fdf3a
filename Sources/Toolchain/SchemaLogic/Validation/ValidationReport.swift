/// What became of one value.
public struct ValidationReport: Sendable {
  public enum Outcome: Sendable, Hashable {
    case valid, invalid
    /// The schema asks for more steps or a deeper nesting than the options allow, or has a reference that leads nowhere:
    /// no answer.
    case gaveUp
  }
  public var outcome: Outcome
  /// The first ones, in the order of the schema's keywords.
  public var failures: [ValidationFailure]
  public var annotations: [ValidationAnnotation]
}
