/// JSON (RFC 8259) into the same tree as YAML, with messages for what people write that JSON is not.
///
/// No recursion: the builder's frames are the stack, its depth limit is the only one.
struct JSONText: ~Copyable {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  var index = 0
  var line: Int32 = 1
  /// Where this line began, and how many bytes of it were no scalars of their own (UTF-8 continuations).
  var lineStart = 0
  var continuations = 0
  var builder: TreeBuilder
  /// A string with escapes, while it is put together.
  var scratch = BytePool(capacity: 256)

  static func read(_ bytes: [UInt8], file: String, limits: TextLimits, realPath: String) throws(Diagnostic) -> Document
  {
    let result: Result<Document, Diagnostic> = bytes.withUnsafeBufferPointer { buffer in
      // An empty array may have no address; its reader looks at no byte.
      guard let base = buffer.baseAddress else { return .failure(empty(file)) }
      var reader = JSONText(base, buffer.count, file: file, limits: limits)
      do throws(Diagnostic) {
        try reader.readDocument()
        return .success(reader.finish(bytes, realPath))
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  private init(_ bytes: UnsafePointer<UInt8>, _ count: Int, file: String, limits: TextLimits) {
    self.bytes = bytes
    self.count = count
    builder = TreeBuilder(file: file, limits: limits, bytes: count, isYAML: false)
  }

  private consuming func finish(_ source: [UInt8], _ realPath: String) -> Document {
    builder.document(source: source, realPath: realPath)
  }

  private static func empty(_ file: String) -> Diagnostic {
    let start = Position(line: 1, column: 1)
    return Diagnostic(
      "empty-document", .error, "the document is empty", at: Place(file: file, start: start, end: start),
      fix: "Begin with `{`.")
  }

  /// RFC 8259 §2: one value, white space around it.
  private mutating func readDocument() throws(Diagnostic) {
    skipSpace()
    guard index < count else { throw Self.empty(builder.file) }
    try readValue()
    skipSpace()
    if index < count { throw failure("text after the document", "Keep one JSON value a file.") }
  }

  private mutating func readValue() throws(Diagnostic) {
    while true {
      skipSpace()
      guard index < count else { throw ended() }
      // In the order of their frequency: contracts are made of strings.
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        try string()
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        if try open(byte) { continue }
      } else if byte == UInt8(ascii: "-") || byte >= 0x30 && byte <= 0x39 {
        try number()
      } else {
        try word()
      }
      // A value is complete: what comes next, and what does it close?
      if try !closeOrContinue() { return }
    }
  }

  /// True when a value of the collection comes next, false when it was empty and is complete.
  private mutating func open(_ byte: UInt8) throws(Diagnostic) -> Bool {
    let isObject = byte == UInt8(ascii: "{")
    _ = try builder.open(isObject ? .mapping : .sequence, at: here)
    index &+= 1
    skipSpace()
    if peek == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      index &+= 1
      try builder.close(at: here)
      return false
    }
    // An object's first key is read here and others after a comma: `value` never has to ask.
    if isObject { try key() }
    return true
  }

  /// True when another value comes, false when the document is complete.
  private mutating func closeOrContinue() throws(Diagnostic) -> Bool {
    while builder.frames.count > 0 {
      let isObject = builder.isInMapping
      let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      skipSpace()
      if peek == UInt8(ascii: ",") {
        index &+= 1
        skipSpace()
        if peek == close { throw failure("JSON has no trailing comma", "Remove the comma before this.") }
        if isObject { try key() }
        return true
      }
      guard peek == close else { throw unexpected(isObject) }
      index &+= 1
      try builder.close(at: here)
    }
    return false
  }

  /// A key and its colon.
  private mutating func key() throws(Diagnostic) {
    guard peek == UInt8(ascii: "\"") else {
      switch peek {
      case nil: throw ended()
      case UInt8(ascii: "'"): throw failure("JSON strings use double quotes", "Write \" instead of '.")
      case UInt8(ascii: "/"), UInt8(ascii: "#"): throw failure("JSON has no comments", "Remove the comment.")
      case UInt8(ascii: ","): throw failure("a comma too many", "Remove it.")
      default: throw failure("expected a key in double quotes", "Quote the key.")
      }
    }
    try string()
    skipSpace()
    guard peek == UInt8(ascii: ":") else {
      if index >= count { throw ended() }
      throw failure("expected `:` after the key", "Add it.")
    }
    index &+= 1
  }

  /// RFC 8259 §2: space, tab, line feed and carriage return, nothing else. Counts lines on the way.
  mutating func skipSpace() {
    while index < count {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 {
        index &+= 1
      } else if byte == 0x0A || byte == 0x0D {
        index &+= 1
        if byte == 0x0D, peek == 0x0A { index &+= 1 }
        line &+= 1
        lineStart = index
        continuations = 0
      } else {
        return
      }
    }
  }
}
