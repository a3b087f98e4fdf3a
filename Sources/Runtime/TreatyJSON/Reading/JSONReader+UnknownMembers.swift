extension JSONReader {
  /// Skips the value of an unknown member.
  @inlinable
  public mutating func unknown(_ object: inout JSONObjectCursor) throws(JSONError) {
    try unknown(&object, closed: false)
  }

  /// Skips the value of an unknown member; in a closed object it is a failure where unknown things are refused.
  @inlinable
  public mutating func unknown(_ object: inout JSONObjectCursor, closed: Bool) throws(JSONError) {
    if closed, options.refusesUnknown { failUnknownMember() }
    unfamiliar &+= closed ? JSONTrials.tolerated : 1
    try skipValue()
  }

  @usableFromInline @inline(never)
  mutating func failUnknownMember() {
    let name = key()
    fail("additionalProperties", "there is no member \"\(JSONReader.shortened(name))\"", at: keyOffset)
  }

  /// Reads the value of an unknown member into a dictionary.
  @inlinable
  public mutating func additional<R: JSONReadable>(
    _ object: inout JSONObjectCursor, _: R.Type, into members: inout [String: R.Value]
  ) throws(JSONError) {
    unfamiliar &+= 1
    try member(R.self, into: &members)
  }

  /// Reads the value of the member whose name was just read.
  @inlinable @inline(__always)
  mutating func member<R: JSONReadable>(_: R.Type, into members: inout [String: R.Value]) throws(JSONError) {
    let name = key()
    let offset = keyOffset
    guard let value = try R.read(&self) else { return }
    switch options.duplicateKeys {
    case .lastWins: members[name] = value
    case .firstWins: if members[name] == nil { members[name] = value }
    case .refuse: if members.updateValue(value, forKey: name) != nil { failDuplicateMember(name, at: offset) }
    }
  }

  @usableFromInline @inline(never)
  mutating func failDuplicateMember(_ name: String, at offset: Int) { failDuplicate(name, at: offset) }
}
