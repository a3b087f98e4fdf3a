extension JSONReader {
  /// Reads an array (`minItems`, `maxItems`, `uniqueItems`). Elements beyond `max` are checked to be JSON, but not kept.
  @inlinable
  public mutating func array<R: JSONReadable>(of: R.Type, min: Int = 0, max: Int = .max, unique: Bool = false)
    throws(JSONError) -> [R.Value]?
  {
    guard try nextByte() == UInt8(ascii: "[") else {
      try mismatch("array")
      return nil
    }
    let offset = cursor - base
    let mark = failureCount
    try descend()
    cursor += 1
    var values: [R.Value] = []
    var count = 0
    var isFirst = true
    var seen = Set<JSONValue>()
    while try nextElement(&isFirst) {
      count += 1
      if count > max {
        try skipValue()
        continue
      }
      if unique { try checkUnique(&seen) }
      if let value = try R.read(&self) { values.append(value) }
    }
    if count < min { fail("minItems", "fewer than \(min) items", at: offset) }
    if count > max { fail("maxItems", "more than \(max) items", at: offset) }
    return failureCount == mark ? values : nil
  }

  /// Reads an array whose elements are not all of one shape: `body` reads one each time. False when there is no array.
  @discardableResult
  @inlinable
  public mutating func elements(_ body: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) -> Bool {
    guard try nextByte() == UInt8(ascii: "[") else {
      try mismatch("array")
      return false
    }
    try descend()
    cursor += 1
    var isFirst = true
    while try nextElement(&isFirst) { try body(&self) }
    return true
  }

  /// Looks at the next element as a JSON value: `1` and `1.0` are the same item.
  @usableFromInline @inline(never)
  mutating func checkUnique(_ seen: inout Set<JSONValue>) throws(JSONError) {
    _ = try nextByte()
    let mark = Mark(self)
    attempts += 1
    let value = try value()
    attempts -= 1
    try restore(mark)
    if let value, !seen.insert(value).inserted { fail("uniqueItems", "this item occurs twice", at: cursor - base) }
  }
}
