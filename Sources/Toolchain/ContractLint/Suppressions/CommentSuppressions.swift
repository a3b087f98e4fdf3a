import ContractText

/// `# treaty:allow RULE[, RULE…] because REASON`: behind an element on its first line, or alone above it.
struct CommentSuppressions {
  private(set) var suppressions: [Suppression] = []
  private(set) var faults: [SuppressionFault] = []

  init(_ document: Document) {
    guard let comments = YAMLComments(document), !comments.all.isEmpty else { return }
    let lines = comments.all.map { comment in
      comment.isAlone
        ? Self.nextLine(after: Int(comment.place.start.line), comments.offsets)
        : Int(comment.place.start.line)
    }
    let elements = Self.elements(of: document, on: Set(lines))
    for (comment, line) in zip(comments.all, lines) {
      read(comment, covers: elements[line] ?? [], document)
    }
  }

  private mutating func read(_ comment: YAMLComments.Comment, covers: [Place], _ document: Document) {
    // `treaty:` alone at the front is meant for us: a slip in what follows is reported, not ignored.
    let words = comment.text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.first == "treaty:allow" else {
      return faults.append(.malformed("the comment does not begin with `treaty:allow`", at: comment.place))
    }
    let rest = comment.text.dropFirst("treaty:allow".count)
    let parts = Self.parts(rest)
    if parts.reason.isEmpty { faults.append(.withoutReason(at: comment.place)) }
    let items = parts.ids.split(separator: ",", omittingEmptySubsequences: false)
    let ids = items.map { $0.filter { $0 != " " && $0 != "\t" } }
    if ids.allSatisfy(\.isEmpty) { faults.append(.malformed("the comment names no rule", at: comment.place)) }
    // Without a reason it allows nothing.
    guard !parts.reason.isEmpty else { return }
    var column = comment.column + "treaty:allow".count
    for (item, id) in zip(items, ids) {
      // The finding about an id marks the id and not the whole comment.
      let start = column + item.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
      column += item.unicodeScalars.count + 1
      if id.isEmpty { continue }
      let line = Int(comment.place.start.line)
      let place = Place(
        file: document.file, start: Position(line: line, column: start),
        end: Position(line: line, column: start + id.unicodeScalars.count))
      suppressions.append(
        Suppression(
          id: id, place: place, group: comment.place,
          source: .comment(ids: ids, reason: String(parts.reason), root: document.root), covers: covers))
    }
  }

  private static func parts(_ text: Substring) -> (ids: Substring, reason: Substring) {
    guard let word = text.firstRange(of: " because") else { return (text, "") }
    let behind = text[word.upperBound...]
    // `becauseful` is no reason.
    guard behind.isEmpty || behind.first == " " || behind.first == ":" else { return (text, "") }
    return (text[..<word.lowerBound], behind.drop { $0 == " " || $0 == ":" })
  }

  /// The first line below that holds more than a comment.
  private static func nextLine(after number: Int, _ offsets: SourceOffsets) -> Int {
    var number = number + 1
    while true {
      let line = offsets.bytes[offsets.line(number)]
      let content = line.first { !ScalarStyle.isSpace($0) }
      if line.isEmpty || content != nil && content != UInt8(ascii: "#") { return number }
      number += 1
    }
  }

  /// The outermost elements that start on some lines: entries from their keys on, and items.
  private static func elements(of document: Document, on lines: Set<Int>) -> [Int: [Place]] {
    var found: [Int: [Place]] = [:]
    func add(_ place: Place) {
      let line = Int(place.start.line)
      guard lines.contains(line) else { return }
      // What lies in an element of the same line is covered by it.
      if let last = found[line]?.last, place.start >= last.start, place.start < last.end { return }
      found[line, default: []].append(place)
    }
    // What an alias repeats stands elsewhere, and is covered there.
    func walk(_ node: Node) {
      if node.isAlias { return }
      if node.kind == .mapping {
        for (key, value) in node.entries {
          add(Place(file: document.file, start: key.place.start, end: max(key.place.end, value.place.end)))
          walk(value)
        }
      } else if node.kind == .sequence {
        for item in node.items {
          add(item.place)
          walk(item)
        }
      }
    }
    walk(document.root)
    return found
  }
}
