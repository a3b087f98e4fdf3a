extension DiagnosticReport {
  /// Workflow commands of GitHub Actions, which put each diagnostic beside its line in a pull request.
  public func github() -> String {
    var output = ""
    for diagnostic in diagnostics {
      // GitHub calls a note a notice.
      let command =
        switch diagnostic.severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
      var properties: [String] = []
      if let place = diagnostic.place {
        properties = ["file=\(property(place.file))", "line=\(place.start.line)", "col=\(place.start.column)"]
        // Columns of a range are taken only when it is on one line.
        if place.end.line == place.start.line, place.end.column > place.start.column {
          properties += ["endLine=\(place.end.line)", "endColumn=\(place.end.column)"]
        }
      }
      properties.append("title=\(property(diagnostic.id))")
      // There is no field for more: notes and fix become lines of the message.
      var lines = [diagnostic.message]
      lines += diagnostic.notes.map { note in (note.place.map { "\($0): " } ?? "") + note.message }
      if let fix = diagnostic.fix { lines.append("fix: \(fix)") }
      let message = lines.map { data(SafeText.line($0)) }.joined(separator: "%0A")
      output += "::\(command) \(properties.joined(separator: ","))::\(message)\n"
    }
    if omitted > 0 { output += "::notice::… and \(omitted) more\n" }
    return output
  }

  /// A value must not end its command, nor begin another.
  private func data(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
  }

  /// Properties end at a colon or a comma too.
  private func property(_ text: String) -> String {
    var result = ""
    for scalar in data(SafeText.line(text)).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
