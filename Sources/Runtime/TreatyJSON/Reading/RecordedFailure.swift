/// A failure before its pointer is known.
@usableFromInline
struct RecordedFailure {
  @usableFromInline var offset: Int
  @usableFromInline var id: String
  @usableFromInline var message: String
  /// A member that is not there, to be appended to the object's pointer.
  @usableFromInline var member: String?
  /// Why each variant of a union refused the value, told in the message once their pointers are known.
  var reasons: [(variant: String, failure: RecordedFailure)] = []

  @usableFromInline
  init(offset: Int, id: String, message: String, member: String? = nil) {
    self.offset = offset
    self.id = id
    self.message = message
    self.member = member
  }

  @usableFromInline
  static func missing(_ member: String, at offset: Int) -> RecordedFailure {
    RecordedFailure(offset: offset, id: "required", message: "\"\(member)\" is required", member: member)
  }
}
