extension JSONWriter {
  /// Writes a string. Only what RFC 8259 §7 demands is escaped.
  public mutating func string(_ value: String) {
    let isDone: Void? = value.utf8.withContiguousStorageIfAvailable { string($0) }
    if isDone != nil { return }
    var native = value
    native.withUTF8 { string($0) }
  }

  /// Writes a string given as UTF-8.
  @inline(__always)
  public mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    quoted(utf8, isName: false)
  }

  /// Writes a string, or a name and its colon.
  @inline(__always)
  mutating func quoted(_ utf8: UnsafeBufferPointer<UInt8>, isName: Bool) {
    let length = utf8.count
    reserve(length &+ 16)
    // A place of its own: after a store of a byte, the compiler has to load what belongs to the writer again.
    var out = base + count
    if needsComma {
      out.pointee = UInt8(ascii: ",")
      out += 1
    }
    out.pointee = UInt8(ascii: "\"")
    out += 1
    if let start = utf8.baseAddress {
      let copied = copyPlain(start, length, out)
      out += copied
      if copied < length {
        count = out - base
        escape(start + copied, start + length)
        out = base + count
      }
    }
    out.pointee = UInt8(ascii: "\"")
    if isName { out[1] = UInt8(ascii: ":") }
    count = out - base &+ (isName ? 2 : 1)
    needsComma = !isName
  }

  /// Copies eight bytes at a time while nothing has to be escaped; answers how many were copied.
  @inline(__always)
  private func copyPlain(
    _ start: UnsafePointer<UInt8>, _ length: Int, _ target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let (source, out) = (UnsafeRawPointer(start), UnsafeMutableRawPointer(target))
    if length < 8 {
      // Four and four bytes, or one by one, without reading beyond the end.
      if length >= 4 {
        let first = source.loadUnaligned(as: UInt32.self)
        let last = source.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self)
        if escapedBytes(UInt64(littleEndian: UInt64(first) | UInt64(last) &<< 32)) != 0 { return 0 }
        out.storeBytes(of: first, as: UInt32.self)
        out.storeBytes(of: last, toByteOffset: length &- 4, as: UInt32.self)
        return length
      }
      var offset = 0
      while offset < length, !isEscaped(start[offset]) {
        target[offset] = start[offset]
        offset &+= 1
      }
      return offset
    }
    var offset = 0
    while offset &+ 8 <= length {
      let word = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // Bytes beyond ASCII are copied as they are.
      if escapedBytes(UInt64(littleEndian: word)) != 0 { return offset }
      out.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
      offset &+= 8
    }
    // The last eight bytes, some of them for the second time.
    let word = source.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
    if escapedBytes(UInt64(littleEndian: word)) != 0 { return offset }
    out.storeBytes(of: word, toByteOffset: length &- 8, as: UInt64.self)
    return length
  }

  /// Writes the rest of a string, from a place near its first escape on.
  @inline(never)
  private mutating func escape(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    var p = start
    while p < end {
      let byte = p.pointee
      if !isEscaped(byte) {
        put(byte)
        p += 1
        continue
      }
      reserve((end - p) &+ 24)
      escapeOne(byte)
      p += 1
      let copied = copyPlain(p, end - p, base + count)
      count &+= copied
      p += copied
    }
    // What follows the string: a quote and, after a name, a colon.
    reserve(8)
  }

  private mutating func escapeOne(_ byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    default:
      put(UInt8(ascii: "u"))
      put(UInt8(ascii: "0"))
      put(UInt8(ascii: "0"))
      put(UInt8(ascii: "0") + byte >> 4)
      put(byte & 15 < 10 ? byte & 15 + 0x30 : byte & 15 + 0x57)
    }
  }
}

@inline(__always)
private func isEscaped(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

/// Not zero when one of eight bytes is a quote, a backslash or a control character.
@inline(__always)
func escapedBytes(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  // One flipped bit brings the quote down to the control characters: one comparison finds both.
  let low = (word ^ (ones &* 0x02)) &- (ones &* 0x21)
  let backslashes = (word ^ (ones &* 0x5C)) &- ones
  return (low | backslashes) & ~word & (ones &* 0x80)
}
