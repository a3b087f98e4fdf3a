/// Everything wrong with one text, in its order.
public struct JSONFailures: Error, Sendable, Hashable {
  /// Never empty.
  public var all: [JSONFailure]
  /// Set when the text is not JSON, or was given up on; `all` then holds this one failure.
  public var malformed: JSONError?

  /// Takes what a reader recorded.
  public init(_ first: JSONFailure, _ others: [JSONFailure] = []) {
    all = [first] + others
  }

  /// Takes the error that ended the reading of a text.
  public init(_ error: JSONError) {
    all = [JSONFailure(pointer: "", id: error.id, message: error.message, offset: error.offset)]
    malformed = error
  }
}

extension JSONFailures: CustomStringConvertible {
  /// The failures one after the other.
  public var description: String { all.map(\.description).joined(separator: "; ") }
}
