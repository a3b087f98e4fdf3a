extension JSONReader {
  /// Reads an array. Most have no constraints: without arguments to fill in, unoptimised calls of this are short.
  @inlinable
  public mutating func array<R: JSONReadable>(of: R.Type) throws(JSONError) -> [R.Value]? {
    try array(of: R.self, min: 0, max: .max, unique: false)
  }

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
    var count = 0
    var isFirst = true
    if unique { try checkUnique() }
    // Most arrays are short: a little room at once saves growing, and an array that is empty is never made.
    guard try nextElement(&isFirst) else {
      if min > 0 { fail("minItems", "fewer than \(min) items", at: offset) }
      return min > 0 ? nil : []
    }
    var values = [R.Value]()
    if MemoryLayout<R.Value>.stride <= 64 { values.reserveCapacity(4) }
    repeat {
      count &+= 1
      if count > max {
        try skipValue()
        continue
      }
      if let value = try R.read(&self) { values.append(value) }
    } while try nextElement(&isFirst)
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

  /// Looks through the array that was begun, as JSON values: `1` and `1.0` are the same item.
  @usableFromInline @inline(never)
  mutating func checkUnique() throws(JSONError) {
    let mark = Mark(self)
    var seen = Set<JSONValue>()
    var repeated: [Int] = []
    attempts += 1
    var isFirst = true
    while try nextElement(&isFirst) {
      _ = try nextByte()
      let offset = cursor - base
      if let value = try value(), !seen.insert(value).inserted { repeated.append(offset) }
    }
    try spend(cursor - mark.cursor)
    restore(mark)
    for offset in repeated { fail("uniqueItems", "this item occurs twice", at: offset) }
  }
}
