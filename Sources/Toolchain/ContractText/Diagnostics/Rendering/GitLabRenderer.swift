/// Diagnostics as GitLab's code quality report, which annotates a merge request.
public struct GitLabRenderer {
  public init() {}

  public func render(_ diagnostics: [Diagnostic]) -> String {
    var seen: [String: Int] = [:]
    let lines = DiagnosticSelection.sorted(diagnostics).map { diagnostic in
      // Without the line: a finding that moved is the same finding. Of equal ones the count tells them apart.
      let parts = [diagnostic.id, diagnostic.place?.file ?? "", diagnostic.message]
      let key = parts.joined(separator: "\0")
      seen[key, default: 0] += 1
      return "  " + issue(diagnostic, Fingerprint.of(parts + ["\(seen[key] ?? 0)"]))
    }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  private func issue(_ diagnostic: Diagnostic, _ fingerprint: String) -> String {
    let severity = [Severity.error: "critical", .warning: "major", .note: "info"][diagnostic.severity] ?? "info"
    let description = diagnostic.message + (diagnostic.fix.map { ". \($0)" } ?? "")
    let location = JSONString.object([
      ("path", JSONString.quoted(diagnostic.place?.file ?? "")),
      ("lines", JSONString.object([("begin", "\(diagnostic.place?.start.line ?? 1)")])),
    ])
    return JSONString.object([
      ("description", JSONString.quoted(description)), ("check_name", JSONString.quoted(diagnostic.id)),
      ("fingerprint", JSONString.quoted(fingerprint)), ("severity", JSONString.quoted(severity)),
      ("location", location),
    ])
  }
}
