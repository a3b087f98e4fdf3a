import ContractText

/// Edits of YAML's block style, where an element owns whole lines.
struct BlockEdits {
  let offsets: SourceOffsets
  private var bytes: [UInt8] { offsets.bytes }

  /// Takes an entry or item away: `start` is where it begins, for an item its dash.
  func remove(_ start: Int, _ target: EditTarget, empty: String) throws(EditRefusal) -> TextEdit {
    guard let parent = target.parent else { throw .gone }
    let end = try lineEnd(of: target.last)
    if target.previousEnd == nil, target.next == nil { return try removeOnly(start, end, target, parent, empty) }
    let line = offsets.line(offsets.lineNumber(of: start))
    if offsets.isBlank(line.lowerBound..<start) {
      return TextEdit(line.lowerBound..<withComments(end, below: start - line.lowerBound))
    }
    // The first entry stands behind a dash, and the next one moves there.
    guard let next = target.next, parent.kind == .mapping else { throw .unusual }
    let nextStart = offsets.offset(of: next.place.start)
    guard start < nextStart, try lineEnd(of: target.last) <= nextStart,
      offsets.isBlank(offsets.line(offsets.lineNumber(of: nextStart)).lowerBound..<nextStart),
      isSpace(end..<nextStart), !hasComment(offsets.range(of: target.last.place).upperBound..<end)
    else { throw .comment }
    return TextEdit(start..<nextStart)
  }

  /// Behind the last entry, in a line of its own.
  func insert(_ entry: String, into mapping: Node) throws(EditRefusal) -> TextEdit {
    guard let first = mapping.entries.first(where: { _ in true })?.key,
      let last = mapping.entries.reduce(nil as Node?, { $1.value })
    else { throw .unusual }
    let end = try lineEnd(of: last)
    let newline = offsets.lineEnd(near: offsets.offset(of: first.place.start))
    // Behind a dash the first key stands further right than its line begins: entries stand under it.
    let indent = [UInt8](repeating: 0x20, count: Int(first.place.start.column) - 1)
    // A last line without an end gets one, and the new last line has none again.
    let isOpen = end == bytes.count && bytes.last != 0x0A && bytes.last != 0x0D
    return TextEdit(end..<end, (isOpen ? newline : []) + indent + Array(entry.utf8) + (isOpen ? [] : newline))
  }

  /// Where the dash of an item stands.
  func dash(of item: Node) throws(EditRefusal) -> Int {
    var index = offsets.offset(of: item.place.start)
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    guard index > 0, bytes[index - 1] == UInt8(ascii: "-") else { throw .unusual }
    return index - 1
  }

  /// A mapping that loses its only entry says that it is empty, on its key's line where nothing else is in the way.
  private func removeOnly(
    _ start: Int, _ end: Int, _ target: EditTarget, _ parent: Node, _ empty: String
  ) throws(EditRefusal) -> TextEdit {
    let newline = offsets.lineEnd(near: start)
    let isOpen = end == bytes.count && bytes.last != 0x0A && bytes.last != 0x0D
    let tail = Array(empty.utf8) + (isOpen ? [] : newline)
    let line = offsets.line(offsets.lineNumber(of: start))
    let indent = start - line.lowerBound
    if let holder = target.holder {
      let colon = offsets.range(of: holder.place).upperBound
      // A comment, an anchor or a tag between the colon and the mapping stays where it is.
      let between = bytes[colon..<start].filter { !ScalarStyle.isSpace($0) }
      if between == [UInt8(ascii: ":")], let at = bytes[colon..<start].firstIndex(of: UInt8(ascii: ":")) {
        return TextEdit(at + 1..<withComments(end, below: indent), [0x20] + tail)
      }
    }
    return TextEdit(start..<end, tail)
  }

  /// The end of the line on which an element ends; a block scalar ends where the next line begins.
  private func lineEnd(of node: Node) throws(EditRefusal) -> Int {
    let end = offsets.range(of: node.place).upperBound
    let line = offsets.line(offsets.lineNumber(of: end))
    if end == line.lowerBound, end > offsets.offset(of: node.place.start) { return end }
    let rest = end..<line.upperBound
    guard isSpace(rest) || hasComment(rest) else { throw .unusual }
    return line.upperBound
  }

  /// Comments that are indented deeper than an element are about it.
  private func withComments(_ end: Int, below indent: Int) -> Int {
    var kept = end
    var number = offsets.lineNumber(of: end)
    while true {
      let line = offsets.line(number)
      guard line.lowerBound >= end, let first = bytes[line].firstIndex(where: { !ScalarStyle.isSpace($0) }),
        bytes[first] == UInt8(ascii: "#"), first - line.lowerBound > indent
      else { return kept }
      kept = line.upperBound
      number += 1
    }
  }

  private func isSpace(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(ScalarStyle.isSpace) }

  private func hasComment(_ range: Range<Int>) -> Bool {
    bytes[range].first { !ScalarStyle.isSpace($0) } == UInt8(ascii: "#")
  }
}
