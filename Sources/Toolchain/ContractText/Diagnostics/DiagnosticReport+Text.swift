extension DiagnosticReport {
  /// For people: place, message and id, the source line with a caret, notes, the fix.
  ///
  ///     api.yaml:4:1: error: duplicate key "paths" [duplicate-key]
  ///        4 | paths: {}
  ///          | ^~~~~
  ///     api.yaml:3:1: note: first at 3:1
  ///       fix: Remove or rename one of the two.
  ///
  /// - Parameter color: whether ANSI escapes colour it; only when somebody asked for it or a terminal reads it.
  public func text(color: Bool = false) -> String {
    var writer = TextWriter(sources: sources, color: color)
    for diagnostic in diagnostics { writer.write(diagnostic) }
    if omitted > 0 { writer.output += "… and \(omitted) more\n" }
    return writer.output
  }
}

private struct TextWriter {
  let sources: SourceTexts
  let color: Bool
  var output = ""
  private var tables: [String: LineTable] = [:]

  init(sources: SourceTexts, color: Bool) {
    self.sources = sources
    self.color = color
  }

  mutating func write(_ diagnostic: Diagnostic) {
    head(diagnostic.place, diagnostic.severity, "\(SafeText.line(diagnostic.message)) [\(diagnostic.id)]")
    if let place = diagnostic.place { excerpt(place) }
    for note in diagnostic.notes { head(note.place, .note, SafeText.line(note.message)) }
    if let fix = diagnostic.fix { output += "  \(styled("fix:", "36")) \(SafeText.line(fix))\n" }
  }

  private mutating func head(_ place: Place?, _ severity: Severity, _ message: String) {
    if let place {
      output += styled("\(SafeText.line(place.file)):\(place.start.line):\(place.start.column):", "1") + " "
    }
    let code =
      switch severity {
      case .error: "1;31"
      case .warning: "1;35"
      case .note: "36"
      }
    output += styled("\(severity.rawValue):", code) + " " + message + "\n"
  }

  /// A place that is the file as a whole (1:1, and nothing there) needs no line.
  private mutating func excerpt(_ place: Place) {
    guard let source = sources[place.file] else { return }
    let (line, column) = (Int(place.start.line), Int(place.start.column))
    let table = tables[place.file] ?? LineTable(source)
    tables[place.file] = table
    guard let window = table.window(line, around: column, width: 100), !window.text.isEmpty else { return }
    let number = String(line)
    let margin = String(repeating: " ", count: max(0, 4 - number.count))
    let (before, after) = (window.isCutBefore ? "…" : "", window.isCutAfter ? "…" : "")
    output += "\(margin)\(number) | \(before)\(window.text)\(after)\n"
    let shown = window.text.unicodeScalars.count
    let offset = min(max(0, column - window.column), shown)
    // A range over several lines is marked to the end of its first.
    let isOneLine = place.end.line == place.start.line
    let length = isOneLine ? Int(place.end.column) - column : shown - offset
    let tildes = String(repeating: "~", count: max(0, min(length, shown - offset) - 1))
    let indent = String(repeating: " ", count: offset + (window.isCutBefore ? 1 : 0))
    output += "\(String(repeating: " ", count: max(4, number.count))) | \(indent)\(styled("^" + tildes, "32"))\n"
  }

  private func styled(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
