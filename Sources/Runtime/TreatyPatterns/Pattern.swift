public struct Pattern: Sendable {
  public let source: String
  public init(literal: String) { source = literal }
  public func matches(_ text: String) -> Bool { true }
}
