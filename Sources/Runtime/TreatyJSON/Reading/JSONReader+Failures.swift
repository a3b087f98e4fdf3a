extension JSONReader {
  /// Records that a value breaks a rule; reading goes on.
  @inlinable @inline(never)
  public mutating func fail(_ id: String, _ message: @autoclosure () -> String, at offset: Int) {
    failureCount += 1
    if trials.depth > 0 {
      if refuseVariant() { trials.reason = RecordedFailure(offset: offset, id: id, message: message()) }
      return
    }
    guard attempts == 0, recorded.count < options.maxFailures else { return }
    recorded.append(RecordedFailure(offset: offset, id: id, message: message()))
  }

  /// Records that the object at `offset` lacks a member.
  @inline(never)
  public mutating func failMissing(_ member: String, at offset: Int) {
    failureCount += 1
    if trials.depth > 0 {
      if refuseVariant() { trials.reason = .missing(JSONReader.shortened(member), at: offset) }
      return
    }
    guard attempts == 0, recorded.count < options.maxFailures else { return }
    recorded.append(.missing(JSONReader.shortened(member), at: offset))
  }

  /// The failures so far: a mark for `failed(since:)`.
  @inlinable
  public var failureMark: Int { failureCount }

  /// Whether anything failed after `failureMark` was taken.
  @inlinable
  public func failed(since mark: Int) -> Bool { failureCount != mark }

  /// Records that another kind of value was wanted, and skips this one.
  @usableFromInline @inline(never)
  mutating func mismatch(_ expected: StaticString) throws(JSONError) {
    let found = try peek()
    let offset = cursor - base
    // A trial ends with its first failure: what follows is read by another variant, if by any.
    if trials.depth == 0 { try skip() }
    fail("type", "expected \(expected), found \(found.rawValue)", at: offset)
  }

  /// Text of the input, short enough for a message.
  static func shortened(_ text: String) -> String {
    text.utf8.count <= 64 ? text : String(text.unicodeScalars.prefix(60)) + "…"
  }
}
