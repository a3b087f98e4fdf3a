import ContractText

/// Reads a policy file (docs/diff.md) and reports everything that is wrong with it, each at its own place.
public struct DiffPolicyReader {
  private var diagnostics: [Diagnostic] = []

  /// - Returns: The policy as far as it can be read, and what is wrong; errors mean that it must not be used.
  public static func read(_ document: Document) -> (policy: DiffPolicy, diagnostics: [Diagnostic]) {
    var reader = DiffPolicyReader()
    let policy = reader.policy(document.root)
    return (policy, reader.diagnostics)
  }

  private mutating func policy(_ root: Node) -> DiffPolicy {
    var policy = DiffPolicy()
    guard root.kind == .mapping else {
      report("A policy is a mapping with severities and approvals.", root)
      return policy
    }
    for (key, value) in root.entries {
      switch key.text {
      case "severities": policy.severities = severities(value)
      case "approvals": policy.approvals = approvals(value)
      default: report("'\(key.text)' is not part of a policy.", key, fix: "The parts are severities and approvals.")
      }
    }
    return policy
  }

  private mutating func severities(_ node: Node) -> [String: Severity?] {
    var result: [String: Severity?] = [:]
    guard node.kind == .mapping else {
      report("'severities' is a mapping from ids to error, warning, note or none.", node)
      return result
    }
    for (key, value) in node.entries {
      guard ChangeTable.allIDs.contains(key.text) else {
        let guess = Spelling.nearest(key.text, among: ChangeTable.allIDs.sorted()).map { "Did you mean '\($0)'?" }
        report("There is no change '\(key.text)'.", key, fix: guess)
        continue
      }
      if value.text == "none" {
        result[key.text] = .some(nil)
      } else if let severity = Severity(rawValue: value.text) {
        result[key.text] = severity
      } else {
        report("'\(value.text)' is no severity.", value, fix: "Write error, warning, note or none.")
      }
    }
    return result
  }

  private mutating func approvals(_ node: Node) -> [DiffPolicy.Approval] {
    guard node.kind == .sequence else {
      report("'approvals' is a list.", node)
      return []
    }
    return node.items.compactMap { approval($0) }
  }

  private mutating func approval(_ node: Node) -> DiffPolicy.Approval? {
    guard let fingerprint = node.member("fingerprint")?.text, !fingerprint.isEmpty else {
      report("An approval names the fingerprint of a change.", node)
      return nil
    }
    guard let reason = node.member("reason")?.text, !reason.isEmpty else {
      report("An approval needs a reason.", node)
      return nil
    }
    for (key, _) in node.entries where !["fingerprint", "reason", "expires"].contains(key.text) {
      report("'\(key.text)' is not part of an approval.", key, fix: "The parts are fingerprint, reason and expires.")
    }
    var expires: CalendarDate?
    if let date = node.member("expires") {
      expires = CalendarDate(date.text)
      if expires == nil { report("'\(date.text)' is no date.", date, fix: "Write it as 2027-01-31.") }
    }
    return DiffPolicy.Approval(fingerprint: fingerprint, reason: reason, expires: expires, place: node.place)
  }

  private mutating func report(_ message: String, _ node: Node, fix: String? = nil) {
    diagnostics.append(Diagnostic("diff-policy", .error, message, at: node.place, fix: fix))
  }
}
