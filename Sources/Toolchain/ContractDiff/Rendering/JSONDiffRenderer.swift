import ContractText
import TreatyJSON

/// The documented form (docs/diff.md): one change a line.
public struct JSONDiffRenderer: DiffRenderer {
  public init() {}

  public func render(_ report: DiffReport) -> String {
    var lines: [String] = []
    for section in report.sections {
      for change in section.changes {
        let contract = report.sections.count > 1 ? section.revision.name : nil
        lines.append("    " + Self.json(change, contract: contract).description)
      }
    }
    let contracts = report.sections.map { section in
      JSONValue.object(
        JSONObject([
          ("base", Self.json(section.base)), ("revision", Self.json(section.revision)),
          ("complete", .bool(section.isComplete)),
        ])
      ).description
    }
    let counts = [Severity.error, .warning, .note].map { "\"\($0.rawValue)\": \(report.count($0))" }
    return """
      {
        "contracts": [\(contracts.joined(separator: ", "))],
        "summary": {\(counts.joined(separator: ", "))},
        "changes": [\(lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n  ")]
      }

      """
  }

  private static func json(_ side: DiffReport.Side) -> JSONValue {
    .object(
      JSONObject([
        ("name", .string(side.name)), ("title", .string(side.title)), ("version", .string(side.version)),
      ]))
  }

  public static func json(_ change: Change, contract: String? = nil) -> JSONValue {
    var members: [JSONObject.Member] = [
      ("id", .string(change.id)), ("severity", .string(change.severity.rawValue)),
      ("direction", .string(change.direction.rawValue)), ("wire", .string(change.wire.name)),
      ("source", .string(change.source.rawValue)), ("behaviour", .string(change.behaviour.rawValue)),
      ("message", .string(change.message)), ("element", .string(change.element)), ("base", place(change.base)),
      ("revision", place(change.revision)),
    ]
    if case .unproved(let cause) = change.wire { members.append(("unproved", .string(cause))) }
    if let before = change.before { members.append(("before", .string(before))) }
    if let after = change.after { members.append(("after", .string(after))) }
    let operations = change.operations.map { reach in
      JSONValue.object(
        JSONObject([("operation", .string(reach.operation)), ("direction", .string(reach.direction.rawValue))]))
    }
    members.append(("operations", .array(operations)))
    members.append(("fingerprint", .string(change.fingerprint)))
    if let contract { members.append(("contract", .string(contract))) }
    if let approval = change.approval { members.append(("approval", .string(approval))) }
    members.append(("witness", change.witness.map(witness) ?? .null))
    return .object(JSONObject(members))
  }

  private static func place(_ place: ChangePlace?) -> JSONValue {
    guard let place else { return .null }
    return .object(
      JSONObject([
        ("file", .string(place.place.file)), ("line", .number(JSONNumber(place.place.start.line))),
        ("column", .number(JSONNumber(place.place.start.column))),
        ("pointer", place.pointer.map(JSONValue.string) ?? .null),
      ]))
  }

  private static func witness(_ witness: Witness) -> JSONValue {
    let headers = witness.headers.map { field in
      JSONValue.object(JSONObject([("name", .string(field.name)), ("value", .string(field.value))]))
    }
    var members: [JSONObject.Member] = [
      ("kind", .string(witness.kind.rawValue)), ("startLine", .string(witness.startLine)),
      ("headers", .array(headers)), ("body", witness.body.map(JSONValue.string) ?? .null),
      ("curl", witness.curl.map(JSONValue.string) ?? .null), ("refusedBy", .string(witness.refusedBy.rawValue)),
      ("pointer", .string(witness.refusal.pointer)), ("reason", .string(witness.refusal.reason)),
    ]
    if let value = witness.value {
      members.append(("value", value))
      members.append(("baseSchema", place(witness.baseSchema)))
      members.append(("revisionSchema", place(witness.revisionSchema)))
    }
    return .object(JSONObject(members))
  }
}
