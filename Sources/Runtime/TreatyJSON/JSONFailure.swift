/// One thing wrong with a value: which rule it breaks, and where.
public struct JSONFailure: Error, Sendable, Hashable {
  /// Where the value is (RFC 6901); the missing member for `required`. Keys longer than 256 bytes are cut.
  public var pointer: String
  /// The broken rule: a JSON Schema keyword (`type`, `minLength`, `required` …), `duplicate`, or `syntax`.
  public var id: String
  /// One phrase, for people; text of the input in it is cut to 64 bytes.
  public var message: String
  /// The first byte of the value in the text.
  public var offset: Int

  /// Takes a failure that somebody else found, such as a check beyond the contract.
  public init(pointer: String, id: String, message: String, offset: Int) {
    self.pointer = pointer
    self.id = id
    self.message = message
    self.offset = offset
  }
}

extension JSONFailure: CustomStringConvertible {
  /// The pointer, what is wrong there, the id and the byte.
  public var description: String { "\(pointer.isEmpty ? "/" : pointer): \(message) (\(id), byte \(offset))" }
}
