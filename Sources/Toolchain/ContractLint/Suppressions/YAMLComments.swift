import ContractText

/// The comments of a YAML document that speak to Treaty: those that begin with `treaty:`.
///
/// libyaml drops comments, and a `#` in a quoted text, a block or a URL is none. The tree knows where scalars stand: a
/// comment is a `#` outside of all of them, at the beginning of a line or behind white space (YAML 1.2.2 §6.6).
struct YAMLComments {
  struct Comment {
    /// From the `#` to the end of the line.
    var place: Place
    /// Behind the `#`, without white space around it.
    var text: String
    /// Of the text's first byte in the line, counted as a place counts.
    var column: Int
    /// Whether nothing else stands in the line.
    var isAlone: Bool
  }

  private(set) var all: [Comment] = []
  let offsets: SourceOffsets

  /// nil where nothing in the text looks like one, which is known without a look at the tree.
  init?(_ document: Document) {
    guard !document.isJSON else { return nil }
    let starts = Self.occurrences(of: Array("treaty:".utf8), in: document.source)
    guard !starts.isEmpty else { return nil }
    offsets = SourceOffsets(document.source)
    // Only these lines are looked at; the rest of a document of megabytes is not read again.
    let lines = Set(starts.map { offsets.lineNumber(of: $0) })
    var covered: [Int: [Range<Int>]] = [:]
    Self.scalars(document.root, on: lines.sorted(), offsets, into: &covered)
    for line in lines.sorted() {
      if let comment = comment(in: line, covered[line] ?? [], document) { all.append(comment) }
    }
  }

  private func comment(in number: Int, _ covered: [Range<Int>], _ document: Document) -> Comment? {
    let line = offsets.line(number)
    let bytes = offsets.bytes
    // Merged entries stand where their originals do: not all come in the text's order.
    let covered = covered.sorted { $0.lowerBound < $1.lowerBound }
    var (index, next) = (line.lowerBound, 0)
    while index < line.upperBound {
      while next < covered.count, covered[next].upperBound <= index { next += 1 }
      if next < covered.count, covered[next].contains(index) {
        index = covered[next].upperBound
        continue
      }
      let isBehindSpace = index == line.lowerBound || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09
      guard bytes[index] == UInt8(ascii: "#"), isBehindSpace else {
        index += 1
        continue
      }
      var end = line.upperBound
      while end > index, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
      let content = bytes[(index + 1)..<end]
      let text = content.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "#") }
      // The first comment of a line is all that follows on it.
      guard text.starts(with: "treaty:".utf8) else { return nil }
      let start = offsets.position(of: index)
      return Comment(
        place: Place(file: document.file, start: start, end: offsets.position(of: end)),
        text: String(decoding: text, as: UTF8.self),
        column: Int(offsets.position(of: text.startIndex).column),
        isAlone: offsets.isBlank(line.lowerBound..<index))
    }
    return nil
  }

  /// Where scalars stand on some lines, keys included.
  private static func scalars(
    _ node: Node, on lines: [Int], _ offsets: SourceOffsets, into covered: inout [Int: [Range<Int>]]
  ) {
    switch node.kind {
    case .mapping where !node.isAlias:
      for (key, value) in node.entries {
        scalars(key, on: lines, offsets, into: &covered)
        scalars(value, on: lines, offsets, into: &covered)
      }
    case .sequence where !node.isAlias:
      for item in node.items { scalars(item, on: lines, offsets, into: &covered) }
    default:
      let place = node.place
      let (first, last) = (Int(place.start.line), Int(place.end.line))
      // Most scalars stand on no line that is asked about.
      var (low, high) = (0, lines.count)
      while low < high {
        let middle = (low + high) / 2
        if lines[middle] < first { low = middle + 1 } else { high = middle }
      }
      guard low < lines.count, lines[low] <= last else { return }
      let range = content(of: node, offsets)
      while low < lines.count, lines[low] <= last {
        let line = offsets.line(lines[low])
        if line.overlaps(range) { covered[lines[low], default: []].append(range.clamped(to: line)) }
        low += 1
      }
    }
  }

  /// Of a block scalar what stands below its header: there may be a comment behind that.
  private static func content(of node: Node, _ offsets: SourceOffsets) -> Range<Int> {
    let range = offsets.range(of: node.place)
    let start = ScalarStyle.start(in: offsets.bytes, range)
    guard !node.isPlain, start < range.upperBound, [0x7C, 0x3E].contains(offsets.bytes[start]) else { return range }
    let header = offsets.line(offsets.lineNumber(of: start))
    return min(header.upperBound, range.upperBound)..<range.upperBound
  }

  private static func occurrences(of word: [UInt8], in text: [UInt8]) -> [Int] {
    var found: [Int] = []
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index + word.count <= text.count {
        // `:` is rarer than `t` in prose and more frequent in contracts; either is a byte compare.
        if text[index] == word[0], text[index + 1] == word[1],
          (2..<word.count).allSatisfy({ text[index + $0] == word[$0] })
        {
          found.append(index)
          index += word.count
        } else {
          index += 1
        }
      }
    }
    return found
  }
}
