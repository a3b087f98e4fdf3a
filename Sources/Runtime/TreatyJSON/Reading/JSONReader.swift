/// Reads JSON (RFC 8259) from contiguous UTF-8 bytes, one value after the other, straight into the caller's types.
///
///     guard var object = try json.object(fields) else { return nil }
///     while let field = try json.next(&object) {
///       switch field {
///       case 0: id = try json.string()
///       default: try json.unknown(&object)
///       }
///     }
///     guard try json.end(object), let id else { return nil }
///
/// A syntax error is thrown at once. A value that breaks a rule is *recorded* and skipped, and the call returns nil, so that
/// one pass reports every failure. Pointers to failures are worked out at the end: good input pays nothing for them.
public struct JSONReader: ~Copyable {
  // Raw addresses instead of a buffer and an index: every bound is checked against `limit` once, where it is needed.
  @usableFromInline var cursor: UnsafePointer<UInt8>
  @usableFromInline var limit: UnsafePointer<UInt8>
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline var depth = 0
  /// Failures so far, kept or not; an attempt that is taken back takes its own back.
  @usableFromInline var failureCount = 0
  @usableFromInline var keyToken = JSONStringToken()
  /// Bytes that may still be read a second time by look-ahead and attempts.
  @usableFromInline var budget: Int
  /// Above zero, failures are counted but not described.
  @usableFromInline var attempts = 0
  /// What trials of a union's variants share.
  @usableFromInline var trials = JSONTrials()
  /// How much of what was read is new to the contract: a member that it does not name is 1, a value that is only
  /// tolerated because a later contract may have it is `JSONTrials.tolerated`.
  @usableFromInline var unfamiliar = 0
  /// What rules have looked at.
  @usableFromInline var nodes = JSONNodes()
  /// Which fields were seen, for objects with more than 64: a stack, one slice an open object.
  @usableFromInline var seenFields: [UInt64] = []
  @usableFromInline var recorded: [RecordedFailure] = []
  /// Where strings with escapes are decoded when only their bytes are wanted.
  /// May be changed while reading: what is read afterwards follows.
  @usableFromInline var scratch: [UInt8] = []
  public var options: Options

  @usableFromInline
  init(_ bytes: UnsafeBufferPointer<UInt8>, options: Options) {
    base = bytes.baseAddress ?? JSONReader.nothing
    cursor = base
    limit = base + bytes.count
    budget = bytes.count.multipliedReportingOverflow(by: 64).partialValue + 65_536
    self.options = options
    self.options.maxDepth = max(1, min(options.maxDepth, 1_024))
    self.options.maxFailures = max(1, options.maxFailures)
  }

  /// An address for the empty text, which may have none.
  private nonisolated(unsafe) static let nothing = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  /// The offset in the text of the value that comes next.
  public var offset: Int {
    var p = cursor
    while p < limit, isWhitespace(p.pointee) { p += 1 }
    return p - base
  }

  /// The kind of the value that comes next, which is not consumed.
  public mutating func peek() throws(JSONError) -> JSONKind {
    switch try nextByte() {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw error(.unexpectedByte)
    }
  }
}

extension JSONReader {
  /// The kind of the value that comes next, for a union without strings: in a parameter, where every scalar comes as a
  /// string, it is then a boolean or a number.
  public mutating func peekScalar() throws(JSONError) -> JSONKind {
    let kind = try peek()
    guard kind == .string, options.isTextual else { return kind }
    let start = cursor
    defer { cursor = start }
    cursor += 1
    let token = try scanString()
    return withBytes(token) { $0.elementsEqual("true".utf8) || $0.elementsEqual("false".utf8) } ? .boolean : .number
  }
}

/// The four bytes of whitespace (RFC 8259 §2).
@inlinable @inline(__always)
func isWhitespace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

extension JSONReader {
  /// Skips whitespace and looks at the first byte of what follows.
  @inlinable @inline(__always)
  mutating func nextByte() throws(JSONError) -> UInt8 {
    guard cursor < limit else { throw error(.unexpectedEnd) }
    let byte = cursor.pointee
    if byte > 0x20 { return byte }
    return try nextByteAfterWhitespace()
  }

  @usableFromInline
  mutating func nextByteAfterWhitespace() throws(JSONError) -> UInt8 {
    var p = cursor
    // Indented text: runs of spaces, eight at a time.
    while p < limit, isWhitespace(p.pointee) {
      p += 1
      while limit - p >= 8, word(at: p) == 0x2020_2020_2020_2020 { p += 8 }
    }
    cursor = p
    guard p < limit else { throw error(.unexpectedEnd) }
    return p.pointee
  }

  @usableFromInline
  func error(_ reason: JSONError.Reason) -> JSONError { JSONError(reason, at: cursor - base) }

  @usableFromInline
  func error(_ reason: JSONError.Reason, at place: UnsafePointer<UInt8>) -> JSONError {
    JSONError(reason, at: place - base)
  }

  /// Consumes one punctuation byte.
  @inlinable @inline(__always)
  mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard try nextByte() == byte else { throw error(.unexpectedByte) }
    cursor += 1
  }

  @inlinable @inline(__always)
  mutating func descend() throws(JSONError) {
    guard depth < options.maxDepth else { throw error(.tooDeep) }
    depth += 1
  }

  /// The eight bytes at `place`, first byte lowest.
  @inlinable @inline(__always)
  func word(at place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }
}
