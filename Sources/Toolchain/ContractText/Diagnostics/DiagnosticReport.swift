/// What a run has to say, ready to be written: ordered by file, line and column, said once, and not more than a person
/// reads. `text()`, `json()`, `github()` and `sarif()` write it.
public struct DiagnosticReport: Sendable {
  public let diagnostics: [Diagnostic]
  /// Diagnostics beyond the limit, which are counted only.
  public let omitted: Int
  /// All of them, the omitted ones included.
  public let errors: Int
  public let warnings: Int
  let sources: SourceTexts

  /// - Parameters:
  ///   - sources: what messages show lines of; `ContractLoader.sources`.
  ///   - limit: how many are kept. Errors are kept before warnings, warnings before notes.
  public init(_ diagnostics: [Diagnostic], sources: SourceTexts = .init(), limit: Int = TextLimits().messages) {
    var seen: Set<Key> = []
    let distinct = diagnostics.filter { seen.insert(Key($0)).inserted }
    let ordered = distinct.enumerated().sorted { left, right in
      let (one, other) = (Key(left.element), Key(right.element))
      return one.precedes(other) || !other.precedes(one) && left.offset < right.offset
    }.map(\.element)
    errors = ordered.count { $0.severity == .error }
    warnings = ordered.count { $0.severity == .warning }
    omitted = max(0, ordered.count - limit)
    self.sources = sources
    guard ordered.count > limit else {
      self.diagnostics = ordered
      return
    }
    var room = max(0, limit)
    var isKept = [Bool](repeating: false, count: ordered.count)
    for severity in [Severity.error, .warning, .note] {
      for (index, diagnostic) in ordered.enumerated() where diagnostic.severity == severity && room > 0 {
        isKept[index] = true
        room -= 1
      }
    }
    self.diagnostics = zip(ordered, isKept).filter(\.1).map(\.0)
  }

  /// One fault said twice is one fault: notes may differ, as when two references lead to one broken file.
  private struct Key: Hashable {
    var file: String
    var line: Int32
    var column: Int32
    var id: String
    var message: String

    init(_ diagnostic: Diagnostic) {
      // What has no place comes first.
      file = diagnostic.place?.file ?? ""
      line = diagnostic.place?.start.line ?? 0
      column = diagnostic.place?.start.column ?? 0
      id = diagnostic.id
      message = diagnostic.message
    }

    func precedes(_ other: Key) -> Bool {
      if file != other.file { return file < other.file }
      return (line, column) < (other.line, other.column)
    }
  }
}
