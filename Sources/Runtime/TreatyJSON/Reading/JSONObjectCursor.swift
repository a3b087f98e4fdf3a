/// Where a reader is in an object. Trivial: nothing is allocated or counted for it.
@frozen
public struct JSONObjectCursor {
  @usableFromInline let fields: JSONFields
  /// The offset of the opening brace.
  public let offset: Int
  /// The reader's failure mark when the object began.
  @usableFromInline let mark: Int
  /// Where this object's slice of the reader's `seenFields` begins; only used when there are more than 64 fields.
  @usableFromInline let slice: Int
  @usableFromInline var seen: UInt64 = 0
  /// The field that usually comes next.
  @usableFromInline var expected = 0
  /// Members so far, unknown ones and duplicates too.
  @usableFromInline var count = 0
  @usableFromInline var isFirst = true

  @usableFromInline
  init(_ fields: JSONFields, offset: Int, mark: Int, slice: Int) {
    self.fields = fields
    self.offset = offset
    self.mark = mark
    self.slice = slice
  }
}
