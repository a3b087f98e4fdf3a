/// Why a text is no regular expression, or none that can be matched in bounded time and space.
public struct PatternError: Error, Sendable, Hashable {
  public let message: String
  /// The place in the pattern, in Unicode scalars from its beginning.
  public let offset: Int

  public init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}

extension PatternError: CustomStringConvertible {
  public var description: String { "invalid regular expression: \(message) (at \(offset))" }
}
