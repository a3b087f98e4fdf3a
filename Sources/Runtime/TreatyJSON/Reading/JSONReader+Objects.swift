extension JSONReader {
  /// Begins an object. Nil when something else was there: that is recorded and skipped.
  @inlinable
  public mutating func object(_ fields: borrowing JSONFields) throws(JSONError) -> JSONObjectCursor? {
    guard try nextByte() == UInt8(ascii: "{") else {
      try mismatch("object")
      return nil
    }
    try descend()
    let object = JSONObjectCursor(
      copy fields, offset: cursor - base, mark: failureCount, slice: fields.count > 64 ? reserveSeen(fields.count) : 0)
    cursor += 1
    return object
  }

  /// Goes to the next member: the index of its field, `fields.count` for an unknown one, nil at the object's end.
  ///
  /// The value has to be read or skipped before the next call. A field that occurs twice is recorded here (`duplicate`), so
  /// that generated code never has to ask.
  @inlinable
  public mutating func next(_ object: inout JSONObjectCursor) throws(JSONError) -> Int? {
    guard try nextMember(&object.isFirst) else { return nil }
    try expect(UInt8(ascii: "\""))
    // Most texts have their members in the contract's order.
    let entry = object.fields.entries + object.expected
    if limit - cursor > 8, (word(at: cursor) ^ entry.pointee.word) & entry.pointee.mask == 0,
      entry.pointee.count < 8 || continues(entry), object.fields.count <= 64
    {
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: object.expected)
      let length = Int(entry.pointee.count)
      if object.seen & bit == 0, entry.pointee.isPlain, cursor[length + 1] == UInt8(ascii: ":") {
        keyToken.start = cursor
        keyToken.count = length
        keyToken.hasEscapes = false
        keyToken.isASCII = false
        cursor += length + 2
        object.seen |= bit
        object.count &+= 1
        object.expected &+= 1
        return object.expected &- 1
      }
    }
    return try nextUnexpected(&object)
  }

  /// Whether the rest of a name of eight bytes or more is there too, with its quote and one byte more.
  @inlinable @inline(__always)
  func continues(_ entry: UnsafePointer<JSONFields.Entry>) -> Bool {
    let count = Int(entry.pointee.count) + 1
    guard limit - cursor > count else { return false }
    var offset = 8
    while offset + 8 <= count {
      if word(at: cursor + offset) != word(at: entry.pointee.bytes + offset) { return false }
      offset += 8
    }
    // The last eight bytes once more, overlapping.
    return word(at: cursor + (count - 8)) == word(at: entry.pointee.bytes + (count - 8))
  }

  /// A member out of order, unknown, or seen before.
  @usableFromInline
  mutating func nextUnexpected(_ object: inout JSONObjectCursor) throws(JSONError) -> Int? {
    while true {
      keyToken = try scanString()
      try expect(UInt8(ascii: ":"))
      object.count &+= 1
      guard let index = fieldOfKey(object.fields) else { return object.fields.count }
      object.expected = index + 1
      if markSeen(index, &object) { return index }
      switch options.duplicateKeys {
      case .lastWins: return index
      case .firstWins: break
      case .refuse: failDuplicate(key(), at: keyOffset)
      }
      // What counts was read before; this one is only checked.
      try skipValue()
      guard try nextMember(&object.isFirst) else { return nil }
      try expect(UInt8(ascii: "\""))
    }
  }

  mutating func fieldOfKey(_ fields: JSONFields) -> Int? {
    if !keyToken.hasEscapes { return fields.index(of: keyToken.start, count: keyToken.count) }
    unescapeIntoScratch(keyToken)
    return scratch.withUnsafeBufferPointer { fields.index(of: $0.baseAddress, count: $0.count) }
  }

  /// Ends an object: records the required members that are missing. False when anything failed since it began.
  @inlinable
  public mutating func end(_ object: JSONObjectCursor) throws(JSONError) -> Bool {
    if object.fields.count <= 64 {
      let missing = object.fields.required.pointee & ~object.seen
      if missing != 0 { failMissingFields(object) }
    } else {
      failMissingFields(object)
    }
    return failureCount == object.mark
  }

  /// Ends an object that has so many members (`minProperties`, `maxProperties`).
  @inlinable
  public mutating func end(_ object: JSONObjectCursor, min: Int, max: Int = .max) throws(JSONError) -> Bool {
    if object.count < min { fail("minProperties", "fewer than \(min) members", at: object.offset) }
    if object.count > max { fail("maxProperties", "more than \(max) members", at: object.offset) }
    return try end(object)
  }
}
