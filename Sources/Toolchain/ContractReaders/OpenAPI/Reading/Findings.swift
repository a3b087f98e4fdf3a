import ContractText

/// The diagnostics of one run: each once, at most so many, and those of the operation being read set apart.
struct Findings {
  /// One fault at one place is one diagnostic, however often the place is read.
  private struct Key: Hashable {
    var id: String
    var file: String
    var line: Int32
    var column: Int32
  }
  /// A document with more is not read by its messages any more; hostile ones could fill the memory with them.
  static let limit = 1_000

  private(set) var all: [Diagnostic] = []
  private(set) var dropped = 0
  /// Errors of what is being read: an operation takes them as its defects.
  var charged: [Diagnostic] = []
  private var seen: Set<Key> = []

  /// Further diagnostics are only counted.
  var isFull: Bool { seen.count >= Self.limit }

  /// The first few tell enough of what is wrong with an operation.
  mutating func charge(_ diagnostic: Diagnostic) {
    if charged.count < 16 { charged.append(diagnostic) }
  }

  /// Keeps a diagnostic; an error is also charged to what is being read, unless that can be generated all the same.
  mutating func add(_ diagnostic: Diagnostic, charging: Bool = true) {
    if charging, diagnostic.severity == .error { charge(diagnostic) }
    let place = diagnostic.place
    let key = Key(
      id: diagnostic.id, file: place?.file ?? "", line: place?.start.line ?? 0, column: place?.start.column ?? 0)
    guard !isFull else {
      dropped += 1
      return
    }
    if seen.insert(key).inserted { all.append(diagnostic) }
  }

  /// By file, line and column: the order of reading means nothing to whoever mends the document.
  func sorted(main: String) -> [Diagnostic] {
    var list = all.enumerated().sorted { left, right in
      guard let first = left.element.place, let second = right.element.place else {
        return left.element.place != nil || (right.element.place == nil && left.offset < right.offset)
      }
      if first.file != second.file {
        // The file that was asked for comes first.
        return first.file == main || (second.file != main && first.file < second.file)
      }
      return first.start == second.start ? left.offset < right.offset : first.start < second.start
    }.map(\.element)
    if dropped > 0 {
      list.append(
        Diagnostic("more-diagnostics", .note, "\(dropped) more diagnostics are not shown", at: nil))
    }
    return list
  }
}
