/// Diagnostics as GitHub's workflow commands, which become annotations of a pull request.
public struct GitHubRenderer {
  private let limit: Int

  public init(limit: Int = 100) { self.limit = limit }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    let selection = DiagnosticSelection(diagnostics, limit: limit)
    var out = selection.shown.map(command).joined()
    if selection.rest > 0 { out += "::notice::and \(selection.rest) more\n" }
    return out
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let place = diagnostic.place {
      properties = ["file=\(property(place.file))", "line=\(place.start.line)", "col=\(place.start.column)"]
      // GitHub takes an end column only within one line.
      if place.end.line == place.start.line {
        properties.append("endColumn=\(place.end.column)")
      } else {
        properties.append("endLine=\(place.end.line)")
      }
    }
    properties.append("title=\(property(diagnostic.id))")
    var message = diagnostic.message
    if let fix = diagnostic.fix { message += "\n" + fix }
    for note in diagnostic.notes { message += "\n" + (note.place.map { "\($0): " } ?? "") + note.message }
    return "::\(name(diagnostic.severity)) \(properties.joined(separator: ","))::\(data(message))\n"
  }

  private func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// A line feed would end the command, and the text behind it could be a command of its own.
  private func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
