/// Decodes the escapes of a string that was found valid; answers the bytes written, never more than were read.
func unescape(_ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
  guard var out = target.baseAddress, var p = source.baseAddress else { return 0 }
  let begin = out
  let end = p + source.count
  while p < end {
    if p.pointee != UInt8(ascii: "\\") {
      out.pointee = p.pointee
      out += 1
      p += 1
      continue
    }
    guard end - p >= 2 else { break }
    if p[1] != UInt8(ascii: "u") {
      out.pointee = simpleEscape(p[1])
      out += 1
      p += 2
      continue
    }
    guard end - p >= 6 else { break }
    var scalar = hexUnit(p)
    p += 6
    if scalar & 0xFC00 == 0xD800, end - p >= 6 {
      scalar = 0x10000 + (scalar & 0x3FF) << 10 + hexUnit(p) & 0x3FF
      p += 6
    }
    out += encode(scalar, out)
  }
  return out - begin
}

private func simpleEscape(_ byte: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: byte
  }
}

private func hexUnit(_ escape: UnsafePointer<UInt8>) -> UInt32 {
  var unit: UInt32 = 0
  for index in 2..<6 { unit = unit << 4 | (hexDigit(escape[index]) ?? 0) }
  return unit
}

/// UTF-8 of one scalar; six or twelve bytes of escape always have room for it.
private func encode(_ scalar: UInt32, _ out: UnsafeMutablePointer<UInt8>) -> Int {
  func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
  switch scalar {
  case ..<0x80:
    out[0] = UInt8(truncatingIfNeeded: scalar)
    return 1
  case ..<0x800:
    out[0] = UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0)
    out[1] = tail(0)
    return 2
  case ..<0x10000:
    out[0] = UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0)
    (out[1], out[2]) = (tail(6), tail(0))
    return 3
  default:
    out[0] = UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0)
    (out[1], out[2], out[3]) = (tail(12), tail(6), tail(0))
    return 4
  }
}

/// The bytes of a string as it is written between quotes.
func unescapedString(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  Array(unsafeUninitializedCapacity: source.count) { buffer, count in count = unescape(source, into: buffer) }
}
