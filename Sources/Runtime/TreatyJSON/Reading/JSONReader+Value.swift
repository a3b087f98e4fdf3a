extension JSONReader {
  /// Reads any value, exactly.
  public mutating func value() throws(JSONError) -> JSONValue? {
    switch try nextByte() {
    case UInt8(ascii: "\""):
      cursor += 1
      return .string(makeString(try scanString()))
    case UInt8(ascii: "{"): return try objectValue().map(JSONValue.object)
    case UInt8(ascii: "["): return try arrayValue()
    case UInt8(ascii: "t"):
      try literal("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try literal("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try literal("null")
      return .null
    default:
      let lexeme = try scanNumber().lexeme
      return .number(JSONNumber(uncheckedLexeme: validString(lexeme, isASCII: true)))
    }
  }

  private mutating func arrayValue() throws(JSONError) -> JSONValue? {
    let mark = failureCount
    try descend()
    cursor += 1
    var values: [JSONValue] = []
    var isFirst = true
    while try nextElement(&isFirst) {
      if let value = try value() { values.append(value) }
    }
    return failed(since: mark) ? nil : .array(values)
  }

  private mutating func objectValue() throws(JSONError) -> JSONObject? {
    let mark = failureCount
    try descend()
    cursor += 1
    var object = JSONObject()
    // A few names are compared one by one; more get an index, or a hostile object would take quadratic time.
    var index: [String: Int] = [:]
    var isFirst = true
    while try nextMember(&isFirst) {
      let keyOffset = offset
      try readKey()
      let name = key()
      let earlier = index.isEmpty ? object.position(of: name) : index[name]
      if let earlier {
        switch options.duplicateKeys {
        case .firstWins: try skip()
        case .lastWins: if let value = try value() { object.members[earlier].value = value }
        case .refuse:
          failDuplicate(name, at: keyOffset)
          try skip()
        }
        continue
      }
      guard let value = try value() else { continue }
      object.members.append((name, value))
      if !index.isEmpty {
        index[name] = object.members.count - 1
      } else if object.members.count == 16 {
        for (position, member) in object.members.enumerated() { index[member.key] = position }
      }
    }
    unfamiliar &+= object.members.count
    return failed(since: mark) ? nil : object
  }

  @inline(never)
  mutating func failDuplicate(_ name: String, at offset: Int) {
    fail("duplicate", "\"\(JSONReader.shortened(name))\" occurs twice", at: offset)
  }

  /// Consumes a member's name and the colon; `key()` then answers it.
  @usableFromInline
  mutating func readKey() throws(JSONError) {
    try expect(UInt8(ascii: "\""))
    keyToken = try scanString()
    try expect(UInt8(ascii: ":"))
  }

  /// The name of the member that was begun last.
  public mutating func key() -> String { makeString(keyToken) }

  /// The offset of that name.
  @usableFromInline
  var keyOffset: Int { keyToken.start.map { $0 - base - 1 } ?? 0 }
}
