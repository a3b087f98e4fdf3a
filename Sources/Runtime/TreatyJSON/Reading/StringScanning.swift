extension JSONReader {
  /// Consumes the rest of a string whose opening quote is consumed: finds its end, checks escapes and UTF-8.
  @inline(__always)
  mutating func scanString() throws(JSONError) -> JSONStringToken {
    var token = JSONStringToken()
    let start = cursor
    var p = start
    let limit = limit
    token.start = start
    while true {
      while limit - p >= 8 {
        let special = specialBytes(word(at: p))
        if special == 0 {
          p += 8
          continue
        }
        p += special.trailingZeroBitCount &>> 3
        break
      }
      guard p < limit else { throw error(.unexpectedEnd, at: limit) }
      let byte = p.pointee
      if byte == UInt8(ascii: "\"") {
        token.count = p - start
        cursor = p + 1
        return token
      }
      if byte >= 0x80 {
        token.isASCII = false
        p = try validUTF8(p)
      } else if byte == UInt8(ascii: "\\") {
        token.hasEscapes = true
        p = try validEscape(p)
      } else if byte < 0x20 {
        throw error(.controlCharacter, at: p)
      } else {
        p += 1
      }
    }
  }

  /// Skips characters beyond ASCII, as many as there are (RFC 3629: no overlong forms, no surrogates, up to U+10FFFF).
  @inline(__always)
  func validUTF8(_ place: UnsafePointer<UInt8>) throws(JSONError) -> UnsafePointer<UInt8> {
    var p = place
    while p < limit, p.pointee >= 0x80 {
      let lead = p.pointee
      let left = limit - p
      if lead >= 0xE0, lead < 0xF0 {
        guard left >= 3, p[1] & 0xC0 == 0x80, p[2] & 0xC0 == 0x80 else { throw error(.invalidUTF8, at: p) }
        if lead == 0xE0, p[1] < 0xA0 { throw error(.invalidUTF8, at: p) }
        if lead == 0xED, p[1] >= 0xA0 { throw error(.invalidUTF8, at: p) }
        p += 3
      } else if lead < 0xE0 {
        guard lead >= 0xC2, left >= 2, p[1] & 0xC0 == 0x80 else { throw error(.invalidUTF8, at: p) }
        p += 2
      } else {
        guard lead <= 0xF4, left >= 4, p[1] & 0xC0 == 0x80, p[2] & 0xC0 == 0x80, p[3] & 0xC0 == 0x80 else {
          throw error(.invalidUTF8, at: p)
        }
        if lead == 0xF0, p[1] < 0x90 { throw error(.invalidUTF8, at: p) }
        if lead == 0xF4, p[1] >= 0x90 { throw error(.invalidUTF8, at: p) }
        p += 4
      }
    }
    return p
  }

  /// Skips one escape, or the two of a surrogate pair.
  @inline(never)
  func validEscape(_ place: UnsafePointer<UInt8>) throws(JSONError) -> UnsafePointer<UInt8> {
    guard limit - place >= 2 else { throw error(.unexpectedEnd, at: limit) }
    switch place[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return place + 2
    case UInt8(ascii: "u"):
      let unit = try hexUnit(place)
      if unit & 0xF800 != 0xD800 { return place + 6 }
      guard unit < 0xDC00, limit - place >= 8, place[6] == UInt8(ascii: "\\"), place[7] == UInt8(ascii: "u"),
        try hexUnit(place + 6) & 0xFC00 == 0xDC00
      else { throw error(.loneSurrogate, at: place) }
      return place + 12
    default: throw error(.invalidEscape, at: place)
    }
  }

  private func hexUnit(_ escape: UnsafePointer<UInt8>) throws(JSONError) -> UInt32 {
    guard limit - escape >= 6 else { throw error(.unexpectedEnd, at: limit) }
    var unit: UInt32 = 0
    for index in 2..<6 {
      guard let digit = hexDigit(escape[index]) else { throw error(.invalidEscape, at: escape) }
      unit = unit << 4 | digit
    }
    return unit
  }
}

/// The high bit of each byte that is a quote, a backslash, a control character or not ASCII. Only the lowest bit set is
/// exact: borrows can reach the bytes above it.
@inlinable @inline(__always)
func specialBytes(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  // One flipped bit brings the quote down to the control characters: one comparison finds both.
  let low = (word ^ (ones &* 0x02)) &- (ones &* 0x21)
  let backslashes = (word ^ (ones &* 0x5C)) &- ones
  return (low | backslashes | word) & (ones &* 0x80)
}

@inline(__always)
func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
  default: nil
  }
}
