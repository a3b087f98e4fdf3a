import ContractText

/// For people at a terminal: what, where, for whom, and the message that shows it.
public struct TextDiffRenderer: DiffRenderer {
  private let hasColor: Bool

  public init(hasColor: Bool = false) { self.hasColor = hasColor }

  public func render(_ report: DiffReport) -> String {
    var out = ""
    for section in report.sections {
      if report.sections.count > 1, !section.changes.isEmpty {
        out += "\(section.base.name) → \(section.revision.name)\n\n"
      }
      for change in section.changes { out += text(change) + "\n" }
      if !section.isComplete { out += "Not everything was compared: the recursions of the two contracts multiply.\n\n" }
    }
    return out
  }

  private func text(_ change: Change) -> String {
    let place = change.place.map { DisplayText.safe($0.text) + ": " } ?? ""
    let head = painted("\(change.severity.rawValue)[\(change.id)]", color(change.severity))
    var lines = ["\(head) \(place)\(DisplayText.safe(change.message))"]
    lines.append("  \(verdicts(change))")
    if let base = change.base, change.revision != nil { lines.append("  was at \(DisplayText.safe(base.text))") }
    if change.operations.count > 1 || (change.operations.first.map { !change.element.hasPrefix($0.operation) } ?? false)
    {
      lines.append("  reaches \(DisplayText.safe(change.reached(limit: 8)))")
    }
    if let witness = change.witness { lines += self.lines(witness) }
    if let approval = change.approval { lines.append("  approved: \(DisplayText.safe(approval))") }
    if change.severity != .note { lines.append("  " + painted("fingerprint \(change.fingerprint)", "2")) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What breaks stands out among what does not.
  private func verdicts(_ change: Change) -> String {
    let text = DisplayText.safe(change.verdicts)
    guard hasColor else { return text }
    return text.replacing(" breaking", with: " " + painted("breaking", "31"))
      .replacing(" unproved", with: " " + painted("unproved", "33"))
  }

  private func lines(_ witness: Witness) -> [String] {
    var lines = ["  \(witness.heading)"]
    for line in witness.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let shown = DisplayText.safe(String(line))
      lines.append(line.isEmpty ? "" : "      " + (shown.count <= 2_000 ? shown : shown.prefix(2_000) + "…"))
    }
    let at = witness.refusal.pointer.isEmpty ? "" : " at \(DisplayText.safe(witness.refusal.pointer))"
    lines.append("  Refused\(at): \(DisplayText.safe(witness.refusal.reason)).")
    if let curl = witness.curl, curl.utf8.count <= 2_000 { lines.append("  " + painted(DisplayText.safe(curl), "2")) }
    return lines
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
