/// What a document may cost. A contract is hostile input until it has been read.
public struct TextLimits: Sendable, Hashable {
  /// Bytes of one file.
  public var bytes = 64 << 20
  /// Nested collections. Real documents stay below 40.
  public var depth = 256
  /// Nodes of one document, counting what aliases and merge keys repeat.
  public var nodes = 5_000_000
  /// Files that one contract may reach.
  public var files = 4096
  /// Diagnostics that are kept of one text, and that a report shows.
  public var messages = 100
  /// Whether the first of several equal keys is taken instead of refusing the text: a released contract is compared as
  /// it was, whatever is wrong with it.
  public var takesFirstOfEqualKeys = false
  public init() {}
}
