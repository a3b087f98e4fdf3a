/// Diagnostics for people and build logs: `file:line:column: error: message [id]`, the source line, the fix.
public struct TextRenderer {
  private let hasColor: Bool
  private let limit: Int
  private let lines: ExcerptLines

  /// - Parameters:
  ///   - limit: how many are shown; the rest is counted.
  ///   - source: the bytes of a file as a place names it, nil when they cannot be had.
  public init(hasColor: Bool = false, limit: Int = 100, source: @escaping (String) -> [UInt8]? = { _ in nil }) {
    self.hasColor = hasColor
    self.limit = limit
    lines = ExcerptLines(source)
  }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    let selection = DiagnosticSelection(diagnostics, limit: limit)
    var out = ""
    for diagnostic in selection.shown { write(diagnostic, to: &out) }
    if selection.rest > 0 { out += "… and \(selection.rest) more\n" }
    return out
  }

  private func write(_ diagnostic: Diagnostic, to out: inout String) {
    let severity = painted(diagnostic.severity.rawValue + ":", color(diagnostic.severity))
    out += "\(prefix(diagnostic.place))\(severity) \(DisplayText.safe(diagnostic.message)) [\(diagnostic.id)]\n"
    excerpt(diagnostic.place, to: &out)
    if let fix = diagnostic.fix { out += "  fix: \(DisplayText.safe(fix))\n" }
    for note in diagnostic.notes {
      out += "\(prefix(note.place))\(painted("note:", "36")) \(DisplayText.safe(note.message))\n"
      excerpt(note.place, to: &out)
    }
  }

  private func prefix(_ place: Place?) -> String {
    guard let place else { return "" }
    return painted("\(DisplayText.safe(place.file)):\(place.start.line):\(place.start.column):", "1") + " "
  }

  private func excerpt(_ place: Place?, to out: inout String) {
    guard let place, let line = lines.line(Int(place.start.line), of: place.file),
      let excerpt = SourceExcerpt(line, place: place)
    else { return }
    let number = String(place.start.line)
    let margin = String(repeating: " ", count: number.count)
    out += "  \(number) | \(excerpt.line)\n  \(margin) | \(painted(excerpt.mark, "32"))\n"
  }

  private func color(_ severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "36"
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
