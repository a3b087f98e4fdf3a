/// A failure before its pointer is known.
@usableFromInline
struct RecordedFailure {
  @usableFromInline var offset: Int
  @usableFromInline var id: String
  @usableFromInline var message: String
  /// A member that is not there, to be appended to the object's pointer.
  @usableFromInline var member: String?

  @usableFromInline
  init(offset: Int, id: String, message: String, member: String? = nil) {
    self.offset = offset
    self.id = id
    self.message = message
    self.member = member
  }
}
