extension JSONReader {
  /// Skips one value, which is checked all the same.
  @usableFromInline
  mutating func skipValue() throws(JSONError) {
    switch try nextByte() {
    case UInt8(ascii: "\""):
      cursor += 1
      _ = try scanString()
    case UInt8(ascii: "{"): try skipObject()
    case UInt8(ascii: "["): try skipArray()
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    default: _ = try scanNumber()
    }
  }

  /// Skips one value, which is checked all the same.
  public mutating func skip() throws(JSONError) { try skipValue() }

  /// Skips one value and answers where it stands in the text.
  public mutating func rawValue() throws(JSONError) -> Range<Int> {
    _ = try nextByte()
    let start = cursor - base
    try skipValue()
    return start..<cursor - base
  }

  /// Skips one value and lends its text.
  @inlinable
  public mutating func withRawValue<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) throws(JSONError) -> R {
    let range = try rawValue()
    return body(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  // Recursive like the reading of shapes: `maxDepth` bounds the stack for both.
  private mutating func skipObject() throws(JSONError) {
    try descend()
    cursor += 1
    var isFirst = true
    while try nextMember(&isFirst) {
      try expect(UInt8(ascii: "\""))
      _ = try scanString()
      try expect(UInt8(ascii: ":"))
      try skipValue()
    }
  }

  private mutating func skipArray() throws(JSONError) {
    try descend()
    cursor += 1
    var isFirst = true
    while try nextElement(&isFirst) { try skipValue() }
  }

  /// Consumes what separates elements; false when it was the array's end.
  @inlinable @inline(__always)
  mutating func nextElement(_ isFirst: inout Bool) throws(JSONError) -> Bool {
    try nextPart(&isFirst, UInt8(ascii: "]"))
  }

  /// Consumes what separates members; false when it was the object's end.
  @inlinable @inline(__always)
  mutating func nextMember(_ isFirst: inout Bool) throws(JSONError) -> Bool {
    try nextPart(&isFirst, UInt8(ascii: "}"))
  }

  @inlinable @inline(__always)
  mutating func nextPart(_ isFirst: inout Bool, _ end: UInt8) throws(JSONError) -> Bool {
    let byte = try nextByte()
    if byte == end {
      cursor += 1
      depth -= 1
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard byte == UInt8(ascii: ",") else { throw error(.unexpectedByte) }
    cursor += 1
    return true
  }

  /// Consumes one of the three words.
  @usableFromInline
  mutating func literal(_ word: StaticString) throws(JSONError) {
    var p = cursor
    for index in 0..<word.utf8CodeUnitCount {
      guard p < limit else { throw error(.unexpectedEnd, at: limit) }
      guard p.pointee == word.utf8Start[index] else { throw error(.unexpectedByte, at: p) }
      p += 1
    }
    cursor = p
  }
}
