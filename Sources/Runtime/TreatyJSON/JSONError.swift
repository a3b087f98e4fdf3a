/// Why a text is not JSON, or was given up on: reading stops here.
///
/// Trivial on purpose: a typed throw of it costs two registers.
@frozen
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong.
  @frozen
  public enum Reason: UInt8, Sendable, Hashable {
    case unexpectedEnd, unexpectedByte, trailingContent, byteOrderMark
    case invalidNumber, controlCharacter, invalidEscape, loneSurrogate, invalidUTF8
    /// More containers inside each other than `JSONReader.Options.maxDepth`.
    case tooDeep
    /// Look-ahead and attempts re-read more bytes than a document of this size is worth.
    case tooComplex
  }

  /// What is wrong.
  public let reason: Reason
  /// The byte it was found at.
  public let offset: Int

  @inlinable
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The id of the failure it becomes: `syntax`, `depth` or `complexity`.
  public var id: String {
    switch reason {
    case .tooDeep: "depth"
    case .tooComplex: "complexity"
    default: "syntax"
    }
  }

  /// One phrase, for people.
  public var message: String {
    switch reason {
    case .unexpectedEnd: "the text ends too early"
    case .unexpectedByte: "this is not JSON"
    case .trailingContent: "there is more text after the value"
    case .byteOrderMark: "JSON text does not begin with a byte order mark"
    case .invalidNumber: "this is not a JSON number"
    case .controlCharacter: "control characters in strings are written as escapes"
    case .invalidEscape: "this escape does not exist"
    case .loneSurrogate: "half of a surrogate pair"
    case .invalidUTF8: "this is not UTF-8"
    case .tooDeep: "too many values inside each other"
    case .tooComplex: "the value takes too many attempts to understand"
    }
  }
}
