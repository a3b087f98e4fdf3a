extension JSONReader {
  /// All of a reader's state that reading changes.
  @frozen @usableFromInline
  struct Mark {
    @usableFromInline let cursor: UnsafePointer<UInt8>
    @usableFromInline let depth: Int
    @usableFromInline let failureCount: Int
    @usableFromInline let seenCount: Int

    @usableFromInline
    init(_ json: borrowing JSONReader) {
      cursor = json.cursor
      depth = json.depth
      failureCount = json.failureCount
      seenCount = json.seenFields.count
    }
  }

  /// Goes back; what was read in between will be read again and is paid for.
  @usableFromInline
  mutating func restore(_ mark: Mark) throws(JSONError) {
    try spend(cursor - mark.cursor)
    cursor = mark.cursor
    depth = mark.depth
    failureCount = mark.failureCount
    seenFields.removeSubrange(min(mark.seenCount, seenFields.count)...)
  }

  /// Unions inside unions could double the work at every level: what is read again is counted for the whole text.
  @usableFromInline
  mutating func spend(_ bytes: Int) throws(JSONError) {
    budget -= bytes
    if budget < 0 { throw error(.tooComplex) }
  }

  /// Reads a value if it fits; when it does not, nothing was read and nothing is recorded.
  ///
  /// For unions whose variants can only be told by trying. A syntax error is thrown all the same: it would be one for every
  /// variant. All attempts of a document together may read 64 times its size, and 64 KiB; then the error is `tooComplex`.
  @inlinable
  public mutating func attempt<R: JSONReadable>(_: R.Type) throws(JSONError) -> R.Value? {
    _ = try nextByte()
    let mark = Mark(self)
    attempts += 1
    let value = try R.read(&self)
    attempts -= 1
    if let value, failureCount == mark.failureCount { return value }
    try restore(mark)
    return nil
  }
}
