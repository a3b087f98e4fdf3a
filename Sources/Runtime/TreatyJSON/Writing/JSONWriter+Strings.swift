extension JSONWriter {
  /// Writes a string. Only what RFC 8259 §7 demands is escaped.
  public mutating func string(_ value: String) {
    let isDone: Void? = value.utf8.withContiguousStorageIfAvailable { string($0) }
    if isDone != nil { return }
    var native = value
    native.withUTF8 { string($0) }
  }

  /// Writes a string given as UTF-8.
  public mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    reserve(utf8.count &+ 16)
    separate()
    put(UInt8(ascii: "\""))
    escape(utf8)
    reserve(2)
    put(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Room for the text as it is and eight bytes more was made before; escapes make their own.
  @inline(__always)
  mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard var p = utf8.baseAddress else { return }
    let end = p + utf8.count
    while true {
      var out = base + count
      while end - p >= 8 {
        let word = UnsafeRawPointer(p).loadUnaligned(as: UInt64.self)
        // Bytes beyond ASCII are copied as they are: the high bits of the test are not its answer.
        if escapedBytes(UInt64(littleEndian: word)) != 0 { break }
        UnsafeMutableRawPointer(out).storeBytes(of: word, as: UInt64.self)
        p += 8
        out += 8
      }
      while p < end {
        let byte = p.pointee
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
        out.pointee = byte
        p += 1
        out += 1
        // Back to whole words once the byte that stopped them is passed.
        if end - p >= 8, escapedBytes(UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))) == 0 {
          break
        }
      }
      count = out - base
      if p == end { return }
      let byte = p.pointee
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        reserve(end - p &+ 24)
        escapeOne(byte)
        p += 1
      }
    }
  }

  @inline(never)
  private mutating func escapeOne(_ byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    default:
      for byte in [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")] { put(byte) }
      for digit in [byte >> 4, byte & 15] { put(digit < 10 ? digit + 0x30 : digit + 0x57) }
    }
  }
}

/// Not zero when one of eight bytes is a quote, a backslash or a control character.
@inline(__always)
func escapedBytes(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quotes = word ^ (ones &* 0x22)
  let backslashes = word ^ (ones &* 0x5C)
  let found = ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((word &- (ones &* 0x20)) & ~word)
  return found & (ones &* 0x80)
}
