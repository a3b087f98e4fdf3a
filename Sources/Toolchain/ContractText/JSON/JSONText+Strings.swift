extension JSONText {
  /// RFC 8259 §7. A string without escapes is taken from the text as it stands there.
  mutating func string() throws(Diagnostic) {
    let mark = here
    index &+= 1
    let start = index
    // With escapes the parts between them are copied as blocks.
    var copied = start
    var hasEscapes = false
    while true {
      if index >= count { throw failure("unterminated string", "Close it with \".", at: mark) }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        if !hasEscapes { scratch.remove(last: scratch.count) }
        hasEscapes = true
        _ = scratch.append(bytes + copied, index - copied)
        try escape()
        copied = index
        continue
      }
      if byte < 0x20 { throw control(byte, mark) }
      // Valid UTF-8 was checked before: these are counted for columns only.
      if byte & 0xC0 == 0x80 { continuations &+= 1 }
      index &+= 1
    }
    let end = index
    index &+= 1
    if hasEscapes {
      _ = scratch.append(bytes + copied, end - copied)
      _ = try builder.scalar(.string, scratch.base, scratch.count, isPlain: false, from: mark, to: here)
    } else {
      _ = try builder.scalar(.string, bytes + start, end - start, isPlain: false, from: mark, to: here)
    }
  }

  /// A line end in a string is nearly always a quote that was forgotten: that is said, at the string's start.
  private func control(_ byte: UInt8, _ mark: Mark) -> Diagnostic {
    if byte == 0x0A || byte == 0x0D {
      return failure("unterminated string", "Close it with \", or write \\n for a line end.", at: mark)
    }
    let code = TextEncoding.hex(Int(byte), 4)
    return failure("control character U+\(code) must be escaped in JSON", "Write \\u\(code).")
  }

  /// One escape, from its backslash on, appended to `scratch`.
  private mutating func escape() throws(Diagnostic) {
    let mark = here
    index &+= 1
    guard let byte = peek else { throw failure("unterminated string", "Close it with \".", at: mark) }
    index &+= 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(byte)
    case UInt8(ascii: "b"): scratch.append(8)
    case UInt8(ascii: "f"): scratch.append(12)
    case UInt8(ascii: "n"): scratch.append(10)
    case UInt8(ascii: "r"): scratch.append(13)
    case UInt8(ascii: "t"): scratch.append(9)
    case UInt8(ascii: "u"):
      guard var value = hex() else { throw failure("\\u takes four hexadecimal digits", "Complete it.", at: mark) }
      // A pair: both halves make one scalar.
      if value >= 0xD800, value < 0xDC00, index + 1 < count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index &+= 2
        guard let low = hex(), low >= 0xDC00, low < 0xE000 else { throw half(mark) }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      // Half of a pair stands for no character: a tree of Unicode text cannot hold it.
      guard let scalar = Unicode.Scalar(value) else { throw half(mark) }
      for unit in UTF8.encode(scalar) ?? .encodedReplacementCharacter { scratch.append(unit) }
    default: throw failure("there is no such escape in JSON", "Write \\\\ for a backslash.", at: mark)
    }
  }

  private func half(_ mark: Mark) -> Diagnostic {
    failure("half of a surrogate pair is no character", "Write both halves.", at: mark)
  }

  /// Four hexadecimal digits (RFC 8259 §7), nil when there are fewer.
  private mutating func hex() -> UInt32? {
    guard index + 4 <= count else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
      index &+= 1
    }
    return value
  }
}
