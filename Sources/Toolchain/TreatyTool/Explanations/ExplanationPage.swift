import ContractText

extension Explanation {
  /// One page for a terminal.
  public var text: String {
    """
    \(id)

    \(Paragraph.wrapped(summary))

    \(Paragraph.wrapped(why))

    To fix it: \(Paragraph.wrapped(fix, from: 12))

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
        out += "\n### \(page.id)\n\n\(Paragraph.wrapped(page.summary + " " + page.why))\n"
        out += "\n**Fix:** \(Paragraph.wrapped(page.fix, from: 9))\n"
      }
    }
    return out
  }
}
