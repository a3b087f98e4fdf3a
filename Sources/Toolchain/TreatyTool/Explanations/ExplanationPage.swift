extension Explanation {
  /// One page for a terminal.
  public var text: String {
    """
    \(id)

    \(Self.wrapped(summary))

    \(Self.wrapped(why))

    To fix it: \(Self.wrapped(fix, from: 12))

    """
  }

  /// All pages as docs/diagnostics.md.
  public static var document: String {
    var out = """
      # Diagnostics

      Every id that Treaty reports, by stage. `treaty explain ID` prints the same text. This page is printed from the
      source; a test fails when it is stale.

      """
    for group in groups {
      out += "\n## \(group.title)\n"
      for page in group.explanations.sorted(by: { $0.id < $1.id }) {
        out += "\n### \(page.id)\n\n\(wrapped(page.summary + " " + page.why))\n"
        out += "\n**Fix:** \(wrapped(page.fix, from: 9))\n"
      }
    }
    return out
  }

  /// Breaks a paragraph at spaces before column 100.
  private static func wrapped(_ text: String, from start: Int = 0) -> String {
    var out = ""
    var column = start
    for word in text.split(separator: " ") {
      if !out.isEmpty {
        if column + 1 + word.count > 100 {
          out += "\n"
          column = 0
        } else {
          out += " "
          column += 1
        }
      }
      out += word
      column += word.count
    }
    return out
  }
}
