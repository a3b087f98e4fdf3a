/// Diagnostics as one JSON array, an object a line: `id`, `severity`, `message`, and where they are known `file`, `line`,
/// `column`, `endLine`, `endColumn`, `fix`, `notes`.
public struct JSONRenderer {
  public init() {}

  public func render(_ diagnostics: [Diagnostic]) -> String {
    if diagnostics.isEmpty { return "[]\n" }
    return "[\n" + DiagnosticSelection.sorted(diagnostics).map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      JSONString.object([("message", JSONString.quoted(note.message))] + place(note.place))
    }
    return JSONString.object(
      [
        ("id", JSONString.quoted(diagnostic.id)), ("severity", JSONString.quoted(diagnostic.severity.rawValue)),
        ("message", JSONString.quoted(diagnostic.message)),
      ] + place(diagnostic.place) + [
        ("fix", diagnostic.fix.map(JSONString.quoted)), ("notes", notes.isEmpty ? nil : JSONString.array(notes)),
      ])
  }

  private func place(_ place: Place?) -> [(String, String?)] {
    guard let place else { return [] }
    return [
      ("file", JSONString.quoted(place.file)), ("line", "\(place.start.line)"), ("column", "\(place.start.column)"),
      ("endLine", "\(place.end.line)"), ("endColumn", "\(place.end.column)"),
    ]
  }
}
