extension JSONReader {
  /// The string that the next object has in the member `name`; nil when it is no object, or has no such string.
  ///
  /// Nothing is consumed and nothing recorded. Cheap when the member comes first, as it does from this library's writer.
  public mutating func discriminator(_ name: StaticString) throws(JSONError) -> String? {
    guard let offset = try find(name) else { return nil }
    let mark = cursor
    defer { cursor = mark }
    cursor = base + offset
    guard try nextByte() == UInt8(ascii: "\"") else { return nil }
    cursor += 1
    return makeString(try scanString())
  }

  /// The digits of the integer that the next object has in the member `name`, as `discriminator(_:)` does for strings.
  public mutating func discriminator(integer name: StaticString) throws(JSONError) -> String? {
    guard let offset = try find(name) else { return nil }
    let mark = cursor
    defer { cursor = mark }
    cursor = base + offset
    switch try nextByte() {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let number = JSONNumber(uncheckedLexeme: validString(try scanNumber().lexeme, isASCII: true))
      return number.int64.map { "\($0)" }
    default: return nil
    }
  }

  /// Which of the fields the next object has. Nothing is consumed and nothing recorded.
  public mutating func present(_ fields: JSONFields) throws(JSONError) -> JSONPresence {
    var presence = JSONPresence()
    _ = try lookAhead { json throws(JSONError) in
      if let index = json.fieldOfKey(fields) { presence.insert(index) }
      return false
    }
    return presence
  }

  /// Reads a variant that the contract does not name, keeping it whole; a failure where unknown things are refused.
  @inline(never)
  public mutating func unknownVariant(_ name: StaticString, _ kind: String?, known: StaticString...)
    throws(JSONError) -> (String, JSONValue)?
  {
    let offset = self.offset
    guard try peek() == .object else {
      try mismatch("object")
      return nil
    }
    let member = try find(name)
    guard let kind else {
      if trials.depth == 0 { try skip() }
      if let member {
        fail("type", "this does not tell a variant", at: member)
      } else {
        failMissing(name.description, at: offset)
      }
      return nil
    }
    if options.refusesUnknown {
      if trials.depth == 0 { try skip() }
      let names = known.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ") + (known.count > 12 ? ", …" : "")
      fail("enum", "\"\(JSONReader.shortened(kind))\" is none of \(names)", at: member ?? offset)
      return nil
    }
    unfamiliar &+= JSONTrials.tolerated
    return try value().map { (kind, $0) }
  }

  /// The offset of the value of the next object's member `name`.
  private mutating func find(_ name: StaticString) throws(JSONError) -> Int? {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return try lookAhead { json throws(JSONError) in
      guard json.withBytes(json.keyToken, { $0.count == wanted.count && $0.elementsEqual(wanted) }) else {
        return false
      }
      _ = try json.nextByte()
      return true
    }
  }

  /// Goes through the next object's members until `isFound`; the offset of that member's value, and the reader goes back.
  private mutating func lookAhead(_ isFound: (inout JSONReader) throws(JSONError) -> Bool) throws(JSONError) -> Int? {
    guard try nextByte() == UInt8(ascii: "{") else { return nil }
    let mark = Mark(self)
    try descend()
    cursor += 1
    var isFirst = true
    var offset: Int?
    while try nextMember(&isFirst) {
      try readKey()
      if try isFound(&self) {
        offset = cursor - base
        break
      }
      try skipValue()
    }
    try spend(cursor - mark.cursor)
    restore(mark)
    return offset
  }
}
