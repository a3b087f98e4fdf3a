extension JSONReader {
  /// Reads a whole text as one value; anything after it but whitespace is refused.
  @inlinable
  public static func decode<T: JSONReadable>(_: T.Type, from bytes: [UInt8], options: Options = Options())
    throws(JSONFailures) -> T.Value
  {
    try bytes.withUnsafeBufferPointer { buffer in decoded(T.self, from: buffer, options: options) }.get()
  }

  /// Reads a whole text as one value; the bytes are not kept.
  @inlinable
  public static func decode<T: JSONReadable>(
    _: T.Type, from bytes: UnsafeRawBufferPointer, options: Options = Options()
  )
    throws(JSONFailures) -> T.Value
  {
    try bytes.withMemoryRebound(to: UInt8.self) { buffer in decoded(T.self, from: buffer, options: options) }.get()
  }

  /// Reads a whole text as one value.
  @inlinable
  public static func decode<T: JSONReadable>(_: T.Type, from bytes: Span<UInt8>, options: Options = Options())
    throws(JSONFailures) -> T.Value
  {
    try bytes.withUnsafeBufferPointer { buffer in decoded(T.self, from: buffer, options: options) }.get()
  }

  @inlinable
  static func decoded<T: JSONReadable>(_: T.Type, from bytes: UnsafeBufferPointer<UInt8>, options: Options)
    -> Result<T.Value, JSONFailures>
  {
    var reader = JSONReader(bytes, options: options)
    do throws(JSONError) {
      try reader.begin()
      let value = try T.read(&reader)
      try reader.end()
      if let value, reader.failureCount == 0 { return .success(value) }
      return .failure(reader.failures())
    } catch {
      return .failure(JSONFailures(error))
    }
  }

  @usableFromInline
  mutating func begin() throws(JSONError) {
    // RFC 8259 §8.1 lets a reader ignore the mark; writers must not add it, so a text with one is refused.
    if limit - cursor >= 3, cursor[0] == 0xEF, cursor[1] == 0xBB, cursor[2] == 0xBF { throw error(.byteOrderMark) }
  }

  @usableFromInline
  mutating func end() throws(JSONError) {
    while cursor < limit, isWhitespace(cursor.pointee) { cursor += 1 }
    if cursor < limit { throw error(.trailingContent) }
  }

  /// What was recorded, with pointers.
  @usableFromInline
  mutating func failures() -> JSONFailures {
    if recorded.isEmpty { fail("invalid", "the value cannot be read", at: 0) }
    let text = UnsafeBufferPointer(start: base, count: limit - base)
    return PointerLocator.locate(recorded, in: text)
  }
}
