/// An operation that a change reaches, and which way.
public struct Reach: Sendable, Hashable {
  /// `POST /orders`; webhooks and callbacks say so in front.
  public var operation: String
  public var direction: ChangeDirection

  public init(operation: String, direction: ChangeDirection) {
    self.operation = operation
    self.direction = direction
  }
}
