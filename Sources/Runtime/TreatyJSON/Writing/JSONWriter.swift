/// Writes compact JSON (RFC 8259), straight into one growing buffer.
///
///     json.beginObject()
///     json.field("id", id)
///     json.field("note", note)                     // nil: not written
///     json.field("shippedAt", nullable: shippedAt) // nil: null
///     json.endObject()
///
/// The calls must make one value: the writer puts commas, it does not check the order of calls.
public struct JSONWriter: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int
  /// Whether a value was just finished: another one needs a comma before it.
  @usableFromInline var needsComma = false
  /// Whether the text only serves to compare values: what may be written in several ways is then written in one.
  @usableFromInline package var isComparing = false
  @usableFromInline var recorded: [RecordedFailure] = []

  @inlinable
  public init(reserving: Int = 512) {
    capacity = Swift.max(reserving, 64)
    base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  }

  @inlinable
  deinit { base.deallocate() }

  /// The text; failures when something was written that JSON does not have.
  public consuming func finish() throws(JSONFailures) -> [UInt8] {
    if !recorded.isEmpty { throw failures() }
    return Array(UnsafeBufferPointer(start: base, count: count))
  }

  /// Lends the text, for those who keep bytes in something else than an array.
  @inlinable
  public consuming func finish<R>(_ body: (UnsafeRawBufferPointer) -> R) throws(JSONFailures) -> R {
    if !recorded.isEmpty { throw failures() }
    return body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Lends what was written so far.
  @inlinable
  public func withWritten<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Writes a value as a text of its own.
  @inlinable
  public static func encode<T: JSONWritable>(_ value: T) throws(JSONFailures) -> [UInt8] {
    var json = JSONWriter()
    value.write(&json)
    return try json.finish()
  }

  /// Appends a value's text to bytes that are there; on failure they stay as they were.
  @inlinable
  public static func encode<T: JSONWritable>(_ value: T, into bytes: inout [UInt8]) throws(JSONFailures) {
    var json = JSONWriter()
    value.write(&json)
    try json.append(to: &bytes)
  }

  @usableFromInline
  consuming func append(to bytes: inout [UInt8]) throws(JSONFailures) {
    if !recorded.isEmpty { throw failures() }
    bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  @usableFromInline
  func failures() -> JSONFailures {
    PointerLocator.locate(recorded, in: UnsafeBufferPointer(start: base, count: count))
  }

  /// Records that the value that comes next cannot be written, and writes null in its place. At most 64 are kept.
  @usableFromInline @inline(never)
  package mutating func unwritable(_ id: String, _ message: String) {
    null()
    if recorded.count < 64 { recorded.append(RecordedFailure(offset: count - 4, id: id, message: message)) }
  }
}

extension JSONWriter {
  /// Makes room for so many more bytes.
  @inlinable @inline(__always)
  mutating func reserve(_ bytes: Int) {
    if capacity &- count < bytes { grow(bytes) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ bytes: Int) {
    let larger = Swift.max(capacity * 2, count + bytes)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (moved, larger)
  }

  /// One byte; room was made before.
  @inlinable @inline(__always)
  mutating func put(_ byte: UInt8) {
    base[count] = byte
    count &+= 1
  }

  /// Separates a value from the one before; room for the comma was made before.
  @inlinable @inline(__always)
  mutating func separate() {
    if needsComma { put(UInt8(ascii: ",")) }
  }
}
