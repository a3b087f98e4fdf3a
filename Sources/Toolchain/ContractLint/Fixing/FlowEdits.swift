import ContractText

/// Edits of JSON and of YAML's flow style, where commas stand between elements.
struct FlowEdits {
  let offsets: SourceOffsets
  let isJSON: Bool
  private var bytes: [UInt8] { offsets.bytes }

  /// Takes an entry or item away with one comma.
  func remove(_ start: Int, _ target: EditTarget) throws(EditRefusal) -> TextEdit {
    guard let parent = target.parent else { throw .gone }
    try checkBrackets(parent)
    let end = offsets.range(of: target.last.place).upperBound
    // Up to the next element, so that it takes this one's place with its indentation.
    if let next = target.next {
      let nextStart = offsets.offset(of: next.place.start)
      try expectComma(end..<nextStart)
      return TextEdit(start..<nextStart)
    }
    // The last one takes the comma before it along.
    if let previous = target.previousEnd {
      let previousEnd = offsets.range(of: previous.place).upperBound
      try expectComma(previousEnd..<start)
      return TextEdit(previousEnd..<end)
    }
    let whole = offsets.range(of: parent.place)
    let inside = ScalarStyle.start(in: bytes, whole) + 1..<whole.upperBound - 1
    guard inside.lowerBound <= start, end <= inside.upperBound else { throw .unusual }
    let rest = bytes[inside.lowerBound..<start] + bytes[end..<inside.upperBound]
    // A comma may stand behind the last one in YAML.
    guard rest.allSatisfy({ ScalarStyle.isSpace($0) || $0 == UInt8(ascii: ",") }) else { throw .comment }
    return TextEdit(inside)
  }

  func insert(_ entry: String, into mapping: Node) throws(EditRefusal) -> TextEdit {
    try checkBrackets(mapping)
    let whole = offsets.range(of: mapping.place)
    let open = ScalarStyle.start(in: bytes, whole) + 1
    guard let last = mapping.entries.reduce(nil as (key: Node, value: Node)?, { $1 }) else {
      let space = isJSON ? "" : " "
      guard bytes[open..<whole.upperBound - 1].allSatisfy(ScalarStyle.isSpace) else { throw .comment }
      return TextEdit(open..<whole.upperBound - 1, Array("\(space)\(entry)\(space)".utf8))
    }
    let end = offsets.range(of: last.value.place).upperBound
    guard end <= whole.upperBound - 1, bytes[end..<whole.upperBound - 1].allSatisfy(ScalarStyle.isSpace) else {
      throw .comment
    }
    let key = offsets.offset(of: last.key.place.start)
    let line = offsets.line(offsets.lineNumber(of: key))
    // An entry to a line stays one to a line.
    guard offsets.isBlank(line.lowerBound..<key) else { return TextEdit(end..<end, Array(", \(entry)".utf8)) }
    let indent = bytes[line.lowerBound..<key]
    return TextEdit(end..<end, Array(",".utf8) + offsets.lineEnd(near: key) + indent + Array(entry.utf8))
  }

  /// `[a: b]` has a mapping without brackets of its own.
  private func checkBrackets(_ parent: Node) throws(EditRefusal) {
    let whole = offsets.range(of: parent.place)
    let start = ScalarStyle.start(in: bytes, whole)
    let open = UInt8(ascii: parent.kind == .mapping ? "{" : "[")
    let close = UInt8(ascii: parent.kind == .mapping ? "}" : "]")
    guard whole.count >= 2, start < whole.upperBound, bytes[start] == open, bytes[whole.upperBound - 1] == close else {
      throw .unusual
    }
  }

  private func expectComma(_ range: Range<Int>) throws(EditRefusal) {
    guard bytes[range].filter({ !ScalarStyle.isSpace($0) }) == [UInt8(ascii: ",")] else { throw .comment }
  }
}
