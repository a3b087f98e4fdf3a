/// JSON (RFC 8259) into the same tree as YAML, with messages for what people write that JSON is not.
struct JSONText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line: Int32 = 1
  /// Where this line began, and how many bytes of it were no scalars of their own (UTF-8 continuations).
  private var lineStart = 0
  private var continuations = 0
  private var builder: TreeBuilder
  private var scratch: [UInt8] = []

  static func read(_ bytes: [UInt8], file: String, limits: TextLimits, realPath: String) throws(Diagnostic) -> Document {
    let result: Result<Document, Diagnostic> = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONText(buffer, file: file, limits: limits)
      do throws(Diagnostic) { return .success(try reader.document(file: file, realPath: realPath)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, limits: TextLimits) {
    self.bytes = bytes
    builder = TreeBuilder(file: file, limits: limits, bytes: bytes.count, isYAML: false)
  }

  private mutating func document(file: String, realPath: String) throws(Diagnostic) -> Document {
    skipSpace()
    guard index < bytes.count else {
      throw Diagnostic("empty-document", .error, "the document is empty", at: builder.place((1, 1)), fix: "Begin with `{`.")
    }
    try value()
    skipSpace()
    if index < bytes.count { throw failure("text after the document", "Keep one JSON value a file.") }
    return Document(
      file: file, isJSON: true, nodes: builder.nodes, pool: builder.pool, rootIndex: builder.root, realPath: realPath)
  }

  /// A loop with the builder's own stack: depth is limited there, not by this thread's stack.
  private mutating func value() throws(Diagnostic) {
    var kinds: [Bool] = []
    while true {
      skipSpace()
      guard index < bytes.count else { throw failure("the text ends inside a value", "Complete it.") }
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = byte == UInt8(ascii: "{")
        _ = try builder.open(isObject ? .mapping : .sequence, at: here)
        index += 1
        skipSpace()
        if peek == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          index += 1
          try builder.close(at: here)
        } else {
          kinds.append(isObject)
          if isObject { try key() }
          continue
        }
      case UInt8(ascii: "\""): try string()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
      default: try word()
      }
      // A value is complete: what does it close?
      while let isObject = kinds.last {
        skipSpace()
        if peek == UInt8(ascii: ",") {
          index += 1
          skipSpace()
          if peek == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            throw failure("JSON has no trailing comma", "Remove the comma before this.")
          }
          if isObject { try key() }
          break
        }
        guard peek == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw failure(
            index < bytes.count ? "expected `,` or `\(isObject ? "}" : "]")`" : "the text ends inside \(isObject ? "an object" : "an array")",
            "Complete it.")
        }
        index += 1
        try builder.close(at: here)
        kinds.removeLast()
      }
      if kinds.isEmpty { return }
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }
  private var here: (Int32, Int32) { (line, Int32(truncatingIfNeeded: index - lineStart - continuations + 1)) }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case 0x0A:
        index += 1
        (line, lineStart, continuations) = (line + 1, index, 0)
      case 0x0D:
        index += 1
        if peek == 0x0A { index += 1 }
        (line, lineStart, continuations) = (line + 1, index, 0)
      default: return
      }
    }
  }

  private mutating func key() throws(Diagnostic) {
    skipSpace()
    guard peek == UInt8(ascii: "\"") else {
      if peek == UInt8(ascii: "'") { throw failure("JSON strings use double quotes", "Write \" instead of '.") }
      throw failure("expected a key in double quotes", "Quote the key.")
    }
    try string()
    skipSpace()
    guard peek == UInt8(ascii: ":") else { throw failure("expected `:` after the key", "Add it.") }
    index += 1
  }

  private mutating func word() throws(Diagnostic) {
    let start = index
    let place = here
    while index < bytes.count, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A { index += 1 }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<index])
    switch String(decoding: text.prefix(16), as: UTF8.self) {
    case "true", "false": _ = try builder.scalar(.boolean, text, isPlain: true, from: place, to: here)
    case "null": _ = try builder.scalar(.null, text, isPlain: true, from: place, to: here)
    case "NaN", "Infinity": throw failure("\(String(decoding: text, as: UTF8.self)) is no JSON number", "JSON has no such number.", at: place)
    default:
      let byte = bytes[start]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") { throw failure("JSON has no comments", "Remove it.", at: place) }
      if byte == UInt8(ascii: "'") { throw failure("JSON strings use double quotes", "Write \" instead of '.", at: place) }
      throw failure("expected a JSON value", "Quote it if it is text.", at: place)
    }
  }

  private mutating func number() throws(Diagnostic) {
    let start = index
    let place = here
    var kind = Node.Kind.integer
    if peek == UInt8(ascii: "-") { index += 1 }
    let first = peek
    guard digits() > 0 else { throw failure("expected a digit", "Write a JSON number.", at: place) }
    if first == UInt8(ascii: "0"), bytes[index - 1] != UInt8(ascii: "0") || index - start > (bytes[start] == UInt8(ascii: "-") ? 2 : 1) {
      throw failure("a JSON number has no leading zero", "Remove it.", at: place)
    }
    if peek == UInt8(ascii: ".") {
      kind = .float
      index += 1
      guard digits() > 0 else { throw failure("expected a digit after the point", "Write a JSON number.") }
    }
    if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
      kind = .float
      index += 1
      if peek == UInt8(ascii: "-") || peek == UInt8(ascii: "+") { index += 1 }
      guard digits() > 0 else { throw failure("expected a digit in the exponent", "Write a JSON number.") }
    }
    if let byte = peek, byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") {
      throw failure("this is no JSON number", "Quote it if it is text.", at: place)
    }
    _ = try builder.scalar(kind, UnsafeBufferPointer(rebasing: bytes[start..<index]), isPlain: true, from: place, to: here)
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }

  private mutating func string() throws(Diagnostic) {
    let place = here
    index += 1
    let start = index
    var hasEscapes = false
    while true {
      guard index < bytes.count else { throw failure("unterminated string", "Close it with \".", at: place) }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        if !hasEscapes { scratch = Array(bytes[start..<index]) }
        hasEscapes = true
        try escape()
        continue
      }
      if byte < 0x20 {
        throw failure(
          byte == 0x0A || byte == 0x0D ? "unterminated string" : "a control character must be escaped in JSON",
          "Write \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16)), or close the string.", at: byte == 0x0A || byte == 0x0D ? place : nil)
      }
      if byte & 0xC0 == 0x80 { continuations += 1 }
      if hasEscapes { scratch.append(byte) }
      index += 1
    }
    let end = index
    index += 1
    if hasEscapes {
      let text = scratch
      let after = here
      let result: Result<Void, Diagnostic> = text.withUnsafeBufferPointer { buffer in
        do throws(Diagnostic) {
          _ = try builder.scalar(.string, buffer, isPlain: false, from: place, to: after)
          return .success(())
        } catch { return .failure(error) }
      }
      try result.get()
    } else {
      _ = try builder.scalar(.string, UnsafeBufferPointer(rebasing: bytes[start..<end]), isPlain: false, from: place, to: here)
    }
  }

  private mutating func escape() throws(Diagnostic) {
    let place = here
    index += 1
    guard let byte = peek else { return }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(byte)
    case UInt8(ascii: "b"): scratch.append(8)
    case UInt8(ascii: "f"): scratch.append(12)
    case UInt8(ascii: "n"): scratch.append(10)
    case UInt8(ascii: "r"): scratch.append(13)
    case UInt8(ascii: "t"): scratch.append(9)
    case UInt8(ascii: "u"):
      guard var value = hex() else { throw failure("\\u takes four hexadecimal digits", "Complete it.", at: place) }
      if (0xD800..<0xDC00).contains(value), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") {
        index += 2
        guard let low = hex(), (0xDC00..<0xE000).contains(low) else {
          throw failure("half of a surrogate pair has no character", "Write both halves.", at: place)
        }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw failure("half of a surrogate pair has no character", "Write both halves.", at: place)
      }
      scratch.append(contentsOf: Array(String(Character(scalar)).utf8))
    default: throw failure("there is no such escape in JSON", "Write \\\\ for a backslash.", at: place)
    }
  }

  private mutating func hex() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
      index += 1
    }
    return value
  }

  private func failure(_ message: String, _ fix: String, at place: (Int32, Int32)? = nil) -> Diagnostic {
    Diagnostic("json-syntax", .error, message, at: builder.place(place ?? here), fix: fix)
  }
}
