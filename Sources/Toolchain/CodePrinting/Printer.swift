/// Prints indented lines. The emitted code stands in the emitter as it will look; there is no syntax tree and no
/// formatter behind it.
public struct Printer: Sendable {
  public private(set) var text = ""
  public private(set) var imports: Set<String> = []
  public private(set) var lineCount = 0
  private var indentation = ""

  /// Columns left of what is printed next.
  public var column: Int { indentation.utf8.count }

  public init(reserving bytes: Int = 0) { text.reserveCapacity(bytes) }

  public mutating func line(_ line: Line) {
    for module in line.modules { imports.insert(module) }
    append(line.text)
  }

  /// Prints text that carries no symbol; a little cheaper than `line`.
  public mutating func plain(_ string: String) { append(string) }

  public mutating func blank() {
    text += "\n"
    lineCount += 1
  }

  /// `head {`, the body one level deeper, `}` and `tail`.
  public mutating func block(_ head: Line, tail: String = "", _ body: (inout Printer) -> Void) {
    for module in head.modules { imports.insert(module) }
    append(head.text + " {")
    indented(body)
    append("}" + tail)
  }

  /// A block whose body may be one short line, which then stands between its braces.
  public mutating func shortBlock(_ head: Line, _ body: (inout Printer) -> Void) {
    var inner = Printer()
    body(&inner)
    let line = "\(head.text) { \(inner.text.dropLast()) }"
    guard inner.lineCount == 1, column + line.utf8.count <= 120 else { return block(head, body) }
    self.line(Line(joining: [line], modules: head.modules + inner.imports.sorted()))
  }

  /// `head { a; b }` where that is one line; nothing otherwise, and false.
  public mutating func oneLine(_ head: String, _ statements: [String]) -> Bool {
    let count = statements.reduce(column + head.utf8.count + 2) { $0 + $1.utf8.count + 2 }
    guard count <= 120 else { return false }
    plain("\(head) { \(statements.joined(separator: "; ")) }")
    return true
  }

  public mutating func indented(_ body: (inout Printer) -> Void) {
    indentation += "  "
    body(&self)
    indentation.removeLast(2)
  }

  /// `head`, the items between commas, `tail`: on one line when it fits 120 columns, else the items filled on lines of
  /// their own. `glued` keeps the tail behind the last item, as calls have it; a collection ends with a comma.
  public mutating func list(
    _ head: Line, _ items: [String], _ tail: String = "", glued: Bool = false, isCollection: Bool = false
  ) {
    let single = indentation.utf8.count + head.text.utf8.count + items.reduce(0) { $0 + $1.utf8.count + 2 } - 2
    if single + tail.utf8.count <= 120 || items.isEmpty {
      line(Line(joining: [head.text, items.joined(separator: ", "), tail], modules: head.modules))
      return
    }
    var opening = head
    while opening.text.utf8.last == UInt8(ascii: " ") { opening.text.removeLast() }
    line(opening)
    indentation += "  "
    var row = ""
    for (index, item) in items.enumerated() {
      let piece = index + 1 < items.count ? item + "," : glued ? item + tail : isCollection ? item + "," : item
      if !row.isEmpty, indentation.utf8.count + row.utf8.count + 1 + piece.utf8.count > 120 {
        append(row)
        row = ""
      }
      if !row.isEmpty { row += " " }
      row += piece
    }
    append(row)
    indentation.removeLast(2)
    if !glued { append(tail.hasPrefix(" ") ? String(tail.dropFirst()) : tail) }
  }

  /// `head` and the items between commas, once more on each further line that they take.
  public mutating func rows(_ head: String, _ items: [String]) { rows(head, items, between: ", ") }

  /// Short statements of one kind, as many a line as it holds: read once, they need no line each.
  public mutating func statements(_ items: [String]) { rows("", items, between: "; ") }

  private mutating func rows(_ head: String, _ items: [String], between separator: String) {
    var row = ""
    for item in items {
      if !row.isEmpty, column + row.utf8.count + 2 + item.utf8.count > 120 {
        append(row)
        row = ""
      }
      row += row.isEmpty ? head : separator
      row += item
    }
    if !row.isEmpty { append(row) }
  }

  /// `guard a, b else { … }`, with the conditions on lines of their own when one line does not hold them.
  public mutating func conditions(_ head: String, _ items: [String], _ tail: String) {
    let single = head + items.joined(separator: ", ") + " " + tail
    // Without the blank, as `list` counts: it would put both on one line.
    if column + single.utf8.count - 1 <= 120 {
      plain(single)
    } else {
      // The blank is counted here: without it a line of just the limit would be put together wrongly.
      list(Line(head), items, " " + tail)
    }
  }

  /// Whether this line would stay within 120 columns.
  public func fits(_ line: String) -> Bool { column + line.utf8.count <= 120 }

  private mutating func append(_ string: String) {
    if Self.hasLineBreak(string) {
      for part in string.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        appendOne(Substring(part))
      }
      return
    }
    text += indentation
    text += string
    text += "\n"
    lineCount += 1
  }

  /// Eight bytes at a time: every line is asked.
  private static func hasLineBreak(_ string: String) -> Bool {
    var string = string
    return string.withUTF8 { bytes in
      let base = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index &+ 8 <= bytes.count {
        let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
        index &+= 8
      }
      while index < bytes.count {
        if bytes[index] == 0x0A { return true }
        index &+= 1
      }
      return false
    }
  }

  private mutating func appendOne(_ part: Substring) {
    if !part.isEmpty {
      text += indentation
      text += part
    }
    text += "\n"
    lineCount += 1
  }
}
