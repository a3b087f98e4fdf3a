import ContractText

/// A comment on a pull request: a summary, then each change with its witness folded away.
public struct MarkdownDiffRenderer: DiffRenderer {
  /// GitHub takes 65,536 characters for a comment.
  private let limit: Int

  public init(limit: Int = 60_000) { self.limit = limit }

  public func render(_ report: DiffReport) -> String {
    var head = "## Contract changes: \(report.summary)\n"
    if report.count(.error) + report.count(.warning) == 0 { head += "\nNothing that breaks anybody.\n" }
    // Every change is named before any message is shown: what is missing from a comment should be the long part.
    var size = head.utf8.count
    var entries: [(heading: String, line: String, message: String?)] = []
    var left: [Severity: Int] = [:]
    for section in report.sections {
      var heading =
        "\n### \(escaped(section.revision.title)) \(escaped(section.base.version)) → \(escaped(section.revision.version))\n"
      for change in section.changes {
        let line = line(change)
        guard size + heading.utf8.count + line.utf8.count <= limit else {
          left[change.severity, default: 0] += 1
          continue
        }
        size += heading.utf8.count + line.utf8.count
        entries.append((heading, line, change.witness.map(message)))
        heading = ""
      }
    }
    var out = head
    var unshown = 0
    for entry in entries {
      out += entry.heading + entry.line
      guard let message = entry.message else { continue }
      guard size + message.utf8.count <= limit else {
        unshown += 1
        continue
      }
      size += message.utf8.count
      out += message
    }
    return out + missing(report, left, unshown)
  }

  private func missing(_ report: DiffReport, _ left: [Severity: Int], _ messages: Int) -> String {
    var parts = left.isEmpty ? [] : [counted(left)]
    if messages > 0 { parts.append("the \(messages == 1 ? "message" : "messages") of \(messages) of these") }
    var out = ""
    if !parts.isEmpty {
      out += "\n**Left out, because a comment holds no more: \(parts.joined(separator: ", and "))."
      out += "** The html and json reports have them all.\n"
    }
    if !report.hidden.isEmpty { out += "\nNot shown: \(counted(report.hidden)).\n" }
    return out
  }

  private func counted(_ counts: [Severity: Int]) -> String {
    [Severity.error, .warning, .note].compactMap { severity in
      counts[severity].map { DiffReport.counted(severity, $0) }
    }.joined(separator: ", ")
  }

  private func line(_ change: Change) -> String {
    let marks: [Severity: String] = [.error: "❌", .warning: "⚠️", .note: "ℹ️"]
    var out = "\n- \(marks[change.severity] ?? "") **\(change.id)** \(escaped(change.message))"
    if let place = change.place { out += " · \(code(place.text))" }
    out += "  \n  \(escaped(change.verdicts))"
    if change.operations.count > 1 { out += "  \n  reaches \(escaped(change.reached(limit: 8)))" }
    if let approval = change.approval { out += "  \n  approved: \(escaped(approval))" }
    return out + "\n"
  }

  private func message(_ witness: Witness) -> String {
    let fence = fence(for: witness.text + (witness.curl ?? ""))
    let at = witness.refusal.pointer.isEmpty ? "" : " at \(code(witness.refusal.pointer))"
    var out = "  <details><summary>\(witness.heading)</summary>\n\n"
    out += indented("\(fence)http\n\(short(witness.text))\n\(fence)") + "\n\n"
    out += "  Refused\(at): \(escaped(witness.refusal.reason)).\n"
    if let curl = witness.curl { out += "\n" + indented("\(fence)sh\n\(short(curl))\n\(fence)") + "\n" }
    return out + "  </details>\n"
  }

  private func short(_ text: String) -> String {
    text.utf8.count <= 2_000 ? text : String(text.prefix(2_000)) + "…"
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
      .joined(separator: "\n")
  }

  /// Longer than any run of backticks in what it holds.
  private func fence(for text: String) -> String {
    var longest = 2
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }

  private func code(_ text: String) -> String { MarkdownText.code(text) }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}
