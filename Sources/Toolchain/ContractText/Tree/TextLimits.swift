/// What a document may cost. A contract is hostile input until it has been read.
public struct TextLimits: Sendable, Hashable {
  /// Bytes of one file.
  public var bytes = 64 << 20
  /// Nested collections.
  public var depth = 256
  /// Nodes of one document, counting what aliases repeat.
  public var nodes = 5_000_000
  /// Files that one contract may reach.
  public var files = 4096
  public init() {}
}
