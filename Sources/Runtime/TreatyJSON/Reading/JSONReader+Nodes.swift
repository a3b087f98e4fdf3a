extension JSONReader {
  /// Looks at the next value as a whole. Nothing is consumed and nothing recorded.
  package mutating func node() throws(JSONError) -> JSONNode {
    _ = try nextByte()
    let offset = cursor - base
    if let root = nodes.root, offset >= root.offset, offset < nodes.end, let known = root.node(at: offset) {
      return known
    }
    let mark = Mark(self)
    let node = try parseNode()
    nodes.root = node
    nodes.end = cursor - base
    nodes.verdicts.removeAll()
    restore(mark)
    try spend(nodes.end - offset)
    return node
  }

  /// What is known already of values inside the one that was looked at last.
  package var verdicts: [JSONVerdict: Bool] {
    get { nodes.verdicts }
    _modify { yield &nodes.verdicts }
  }

  /// How much work rules may still do.
  package var remainingWork: Int { budget }

  /// Counts work as if so many bytes had been read again; too much of it is the error `tooComplex`.
  package mutating func spendWork(_ steps: Int) throws(JSONError) { try spend(steps) }

  /// Counts something that only a later contract would allow.
  package mutating func tolerate(_ count: Int) { unfamiliar &+= count &* JSONTrials.tolerated }

  // Recursive like the reading of shapes: `maxDepth` bounds the stack for both.
  private mutating func parseNode() throws(JSONError) -> JSONNode {
    let byte = try nextByte()
    let offset = cursor - base
    switch byte {
    case UInt8(ascii: "\""):
      cursor += 1
      return JSONNode(offset: offset, content: .string(makeString(try scanString())))
    case UInt8(ascii: "{"):
      try descend()
      cursor += 1
      var members: [JSONNode.Member] = []
      var isFirst = true
      while try nextMember(&isFirst) {
        try readKey()
        let name = key()
        members.append((name, try parseNode()))
      }
      return JSONNode(offset: offset, content: .object(members))
    case UInt8(ascii: "["):
      try descend()
      cursor += 1
      var items: [JSONNode] = []
      var isFirst = true
      while try nextElement(&isFirst) { items.append(try parseNode()) }
      return JSONNode(offset: offset, content: .array(items))
    case UInt8(ascii: "t"):
      try literal("true")
      return JSONNode(offset: offset, content: .bool(true))
    case UInt8(ascii: "f"):
      try literal("false")
      return JSONNode(offset: offset, content: .bool(false))
    case UInt8(ascii: "n"):
      try literal("null")
      return JSONNode(offset: offset, content: .null)
    default:
      let lexeme = try scanNumber().lexeme
      return JSONNode(
        offset: offset, content: .number(JSONNumber(uncheckedLexeme: validString(lexeme, isASCII: true))))
    }
  }
}
