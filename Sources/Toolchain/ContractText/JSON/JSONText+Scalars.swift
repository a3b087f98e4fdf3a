// `true`, `false`, `null` and numbers, and the words that people write instead of them.
extension JSONText {
  /// A word, or whatever else stands where a value is due. Everything but the three words is an error; most of this
  /// function finds out which one, because "unexpected token" helps nobody.
  mutating func word() throws(Diagnostic) {
    let start = index
    let mark = here
    while index < count, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A { index &+= 1 }
    let length = index - start
    let kind = length == 0 ? .string : CoreSchema.kind(bytes + start, length)
    // JSON has them in small letters only.
    if kind == .boolean || kind == .null, bytes[start] >= 0x61, bytes[start + 1] >= 0x61 {
      _ = try builder.scalar(kind, bytes + start, length, isPlain: true, from: mark, to: here)
      return
    }
    // Enough of it to know it again, however long it is.
    let text = String(decoding: UnsafeBufferPointer(start: bytes + start, count: min(length, 64)), as: UTF8.self)
    switch text.lowercased() {
    case "nan", "infinity":
      throw failure("\(text) is no JSON number", "JSON has no such number; write null or text.", at: mark)
    case "true", "false", "null":
      throw failure("JSON words are in small letters", "Write \(text.lowercased()).", at: mark)
    // Python, Swift and JavaScript, pasted.
    case "none", "nil", "undefined": throw failure("\(text) is no JSON value", "Write null.", at: mark)
    case "":
      // No letter at all: a sign that something else was meant by.
      switch bytes[start] {
      case UInt8(ascii: "/"), UInt8(ascii: "#"): throw failure("JSON has no comments", "Remove the comment.", at: mark)
      case UInt8(ascii: "'"): throw failure("JSON strings use double quotes", "Write \" instead of '.", at: mark)
      case UInt8(ascii: "+"), UInt8(ascii: "."):
        throw failure("a JSON number begins with a digit or `-`", "Write a JSON number.", at: mark)
      case UInt8(ascii: ","): throw failure("a comma too many", "Remove it.", at: mark)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): throw failure("a value is missing here", "Write a value.", at: mark)
      default: throw failure("expected a JSON value", "Quote it if it is text.", at: mark)
      }
    default: throw failure("\(shortened(text)) is no JSON value", "Quote it if it is text.", at: mark)
    }
  }

  /// RFC 8259 §6. The lexeme is kept as it is written.
  mutating func number() throws(Diagnostic) {
    let start = index
    let mark = here
    var kind = Node.Kind.integer
    if peek == UInt8(ascii: "-") { index &+= 1 }
    let first = index
    guard digits() > 0 else {
      if peek == UInt8(ascii: "I") {
        throw failure("-Infinity is no JSON number", "JSON has no such number.", at: mark)
      }
      throw failure("expected a digit", "Write a JSON number.", at: mark)
    }
    // `0` is a whole number part of its own: `01` would be 1 to some readers and octal to others.
    if bytes[first] == UInt8(ascii: "0"), index - first > 1 {
      throw failure("a JSON number has no leading zero", "Remove it.", at: mark)
    }
    if peek == UInt8(ascii: ".") {
      kind = .float
      index &+= 1
      guard digits() > 0 else { throw failure("expected a digit after the point", "Write a JSON number.") }
    }
    if index < count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      kind = .float
      index &+= 1
      if peek == UInt8(ascii: "-") || peek == UInt8(ascii: "+") { index &+= 1 }
      guard digits() > 0 else { throw failure("expected a digit in the exponent", "Write a JSON number.") }
    }
    if index < count {
      let byte = bytes[index]
      // `1_000`, `0x1F`, `1.2.3`, `12px`: said here, not as a missing comma behind the digits.
      if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "_")
      {
        throw failure("this is no JSON number", "Quote it if it is text.", at: mark)
      }
    }
    _ = try builder.scalar(kind, bytes + start, index - start, isPlain: true, from: mark, to: here)
  }

  private mutating func digits() -> Int {
    let start = index
    while index < count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index &+= 1 }
    return index &- start
  }
}
