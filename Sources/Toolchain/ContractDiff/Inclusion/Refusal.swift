/// Why a value is refused: the first reason that is found.
public struct Refusal: Sendable, Hashable {
  /// RFC 6901, into the value.
  public var pointer: String
  public var keyword: String
  /// The member that is missing or too much.
  public var member: String?
  public var reason: String
}
