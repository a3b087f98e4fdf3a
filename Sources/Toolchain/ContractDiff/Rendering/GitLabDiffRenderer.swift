import ContractText
import TreatyJSON

/// GitLab's code quality report, which annotates a merge request.
public struct GitLabDiffRenderer: DiffRenderer {
  public init() {}

  public func render(_ report: DiffReport) -> String {
    let lines = report.changes.map { change in
      let severities: [Severity: String] = [.error: "critical", .warning: "major", .note: "info"]
      let place = change.place?.place
      let location = JSONObject([
        ("path", .string(place?.file ?? "")),
        ("lines", .object(JSONObject([("begin", .number(JSONNumber(place?.start.line ?? 1)))]))),
      ])
      let issue = JSONObject([
        ("description", .string("\(change.message) (\(change.verdicts))")), ("check_name", .string(change.id)),
        ("fingerprint", .string(change.fingerprint)), ("severity", .string(severities[change.severity] ?? "info")),
        ("location", .object(location)),
      ])
      return "  " + JSONValue.object(issue).description
    }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }
}
