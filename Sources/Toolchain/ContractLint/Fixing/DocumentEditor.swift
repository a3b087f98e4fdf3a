import ContractText

/// Makes edits in the text of one document; what stands around them keeps its bytes.
///
/// Nothing is taken on trust: the text that comes out is read, and is given away only when its tree is the old one but for
/// the edits.
public struct DocumentEditor {
  /// What became of the edits of one finding, which are made together or not at all.
  public enum Outcome: Sendable, Hashable {
    case made
    /// Another one was made at the same place: once the text is read again it can be tried again.
    case later
    case refused(String)
  }

  private let document: Document
  private let offsets: SourceOffsets
  /// In no order; none collides with another.
  private var made: [TextEdit] = []
  /// What the check has to expect in the new tree. Two findings may ask for the same edit.
  private var planned: Set<LintEdit> = []
  /// Elements that each collection loses: one that loses all in one pass would be left without any text.
  private var losses: [Node: Int] = [:]

  public init(_ document: Document) {
    self.document = document
    offsets = SourceOffsets(document.source)
  }

  /// - Parameter groups: the edits of each finding.
  /// - Returns: the new text in UTF-8 and without a mark, nil when it is the old one; and the outcome for each group.
  public mutating func apply(_ groups: [[LintEdit]]) -> (text: [UInt8]?, outcomes: [Outcome]) {
    let targets = EditTargets(Set(groups.joined().compactMap(\.node)), in: document, offsets)
    var outcomes: [Outcome] = []
    for group in groups {
      do throws(EditRefusal) {
        outcomes.append(try plan(group, targets) ? .made : .later)
      } catch {
        outcomes.append(.refused(error.reason))
      }
    }
    guard !made.isEmpty else { return (nil, outcomes) }
    let text = result
    if EditCheck(planned).accepts(text, of: document) { return (text, outcomes) }
    // Which edit was wrong is not known: none is made, and all are reported.
    let failure = Outcome.refused("the text would not be read as what it was, but for the edit")
    return (nil, outcomes.map { $0 == .made ? failure : $0 })
  }

  private var result: [UInt8] {
    var text: [UInt8] = []
    var index = 0
    for edit in made.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      text += offsets.bytes[index..<edit.range.lowerBound]
      text += edit.bytes
      index = edit.range.upperBound
    }
    return text + offsets.bytes[index...]
  }

  private mutating func plan(_ group: [LintEdit], _ targets: EditTargets) throws(EditRefusal) -> Bool {
    guard !group.isEmpty else { throw EditRefusal("it would change several files") }
    var added: [TextEdit] = []
    var lost: [Node: Int] = [:]
    for edit in group where !planned.contains(edit) {
      let text = try self.text(edit, targets)
      // Both ways: an edit inside what an anchor defines, and one that takes the anchor away.
      guard !targets.anchored.contains(where: { $0.overlaps(text.range) || $0.contains(text.range.lowerBound) }) else {
        throw .shared
      }
      if (made + added).contains(where: text.collides) { return false }
      added.append(text)
      if edit.isRemoval, let parent = edit.node.flatMap({ targets.all[$0]?.parent }) {
        lost[parent, default: 0] += 1
        if parent.count > 1, (losses[parent] ?? 0) + (lost[parent] ?? 0) == parent.count { return false }
      }
    }
    made += added
    planned.formUnion(group)
    losses.merge(lost, uniquingKeysWith: +)
    return true
  }

  private func text(_ edit: LintEdit, _ targets: EditTargets) throws(EditRefusal) -> TextEdit {
    if case .rewriteComment(let place, _, let text) = edit { return comment(place, text) }
    guard let node = edit.node, let target = targets.all[node] else { throw .shared }
    let block = BlockEdits(offsets: offsets)
    let flow = FlowEdits(offsets: offsets, isJSON: document.isJSON)
    switch edit {
    case .removeEntry(let key):
      let start = offsets.offset(of: key.place.start)
      guard target.parent?.isPlain == true, !document.isJSON else { return try flow.remove(start, target) }
      let line = offsets.line(offsets.lineNumber(of: start))
      // `? key` is known by what stands before it.
      if offsets.bytes[line.lowerBound..<start].contains(UInt8(ascii: "?")) { throw .unusual }
      return try block.remove(start, target, empty: "{}")
    case .removeItem(let item):
      guard target.parent?.isPlain == true, !document.isJSON else {
        return try flow.remove(offsets.offset(of: item.place.start), target)
      }
      return try block.remove(try block.dash(of: item), target, empty: "[]")
    case .replace(let node, let text): return try replace(node, text)
    case .insert(let key, let value, let mapping):
      guard mapping.kind == .mapping, mapping.member(key) == nil else { throw .unusual }
      let name = ScalarText.string(key, quote: nil, isJSON: document.isJSON)
      let entry = "\(name): \(ScalarText.value(value, isJSON: document.isJSON))"
      return mapping.isPlain && !document.isJSON
        ? try block.insert(entry, into: mapping) : try flow.insert(entry, into: mapping)
    case .rewriteComment: throw .unusual
    }
  }

  private func replace(_ node: Node, _ text: String) throws(EditRefusal) -> TextEdit {
    let range = offsets.range(of: node.place)
    guard node.kind != .mapping, node.kind != .sequence, !range.isEmpty else { throw .unusual }
    let start = ScalarStyle.start(in: offsets.bytes, range)
    // An anchor or tag before it would be lost.
    guard start == range.lowerBound else { throw .unusual }
    let first = offsets.bytes[start]
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    // A block scalar: its header and indentation say things that another text may not fit.
    if !isQuoted, !node.isPlain { throw .unusual }
    let written =
      node.kind == .string
      ? ScalarText.string(text, quote: isQuoted ? first : nil, isJSON: document.isJSON)
      : ScalarText.value(text, isJSON: document.isJSON)
    return TextEdit(range, Array(written.utf8))
  }

  private func comment(_ place: Place, _ text: String?) -> TextEdit {
    let range = offsets.range(of: place)
    if let text { return TextEdit(range, Array(text.utf8)) }
    let line = offsets.line(offsets.lineNumber(of: range.lowerBound))
    var start = range.lowerBound
    while start > line.lowerBound, offsets.isBlank(start - 1..<start) { start -= 1 }
    return TextEdit(start..<(start == line.lowerBound ? line.upperBound : range.upperBound))
  }
}
