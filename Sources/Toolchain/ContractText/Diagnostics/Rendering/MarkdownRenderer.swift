/// Diagnostics as a comment on a pull request: a heading, then a line each.
public struct MarkdownRenderer {
  private let heading: String
  /// GitHub takes 65,536 characters for a comment.
  private let limit: Int

  /// - Parameter heading: plain text, without the mark.
  public init(heading: String, limit: Int = 60_000) {
    self.heading = heading
    self.limit = limit
  }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    var out = "## \(MarkdownText.escaped(heading))\n"
    if diagnostics.isEmpty { return out + "\nNothing was found.\n" }
    var left = 0
    // Errors first, as they are what has to be done.
    let rank: [Severity: Int] = [.error: 0, .warning: 1, .note: 2]
    let sorted = DiagnosticSelection.sorted(diagnostics).enumerated().sorted {
      (rank[$0.element.severity] ?? 3, $0.offset) < (rank[$1.element.severity] ?? 3, $1.offset)
    }
    out += "\n"
    for (_, diagnostic) in sorted {
      let line = line(diagnostic)
      if left > 0 || out.utf8.count + line.utf8.count > limit { left += 1 } else { out += line }
    }
    return left > 0 ? out + "\n… and \(left) more.\n" : out
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let marks: [Severity: String] = [.error: "❌", .warning: "⚠️", .note: "ℹ️"]
    var out = "- \(marks[diagnostic.severity] ?? "") **\(diagnostic.id)** \(MarkdownText.escaped(diagnostic.message))"
    if let place = diagnostic.place { out += " · \(MarkdownText.code(place.description))" }
    if let fix = diagnostic.fix { out += "  \n  \(MarkdownText.escaped(fix))" }
    return out + "\n"
  }
}
