import ContractModel
import ContractText

/// Paths that look the same to a request, as far as they were read.
struct PathShape {
  var key: Node
  /// By method, what the values in braces can be.
  var values: [ContractModel.Method: [String]] = [:]
}

extension Reading {
  /// Paths that differ in nothing but the names in braces: no request can tell them apart. When the methods differ
  /// nothing is lost. When the values differ in type or form, which real contracts ship, a client can still use both,
  /// and the later one is left out; with equal values one of them is a mistake.
  func compare(_ operations: inout [ContractModel.Operation], _ template: PathTemplateReading, at key: Node) {
    let shape = template.shape
    var known = pathShapes[shape] ?? PathShape(key: key)
    let isFirst = known.key == key
    var isReported = false
    for index in operations.indices {
      let method = operations[index].method
      var contents: [String: Parameter.Content] = [:]
      for parameter in operations[index].parameters where parameter.location == .path {
        contents[parameter.name] = parameter.content
      }
      let values = template.parameters.map { value(of: contents[$0.name]) }
      guard !isFirst, let earlier = known.values[method] else {
        known.values[method] = values
        continue
      }
      let message = "no request can tell \(method.rawValue) of this path from that of \(shown(known.key.text))"
      let notes = [Diagnostic.Note("the other path", at: known.key.place)]
      findings.charged = operations[index].defects
      if earlier == values {
        report("equivalent-paths", message, at: key, notes: notes, fix: "Keep one of them.")
      } else {
        leaveOut("equivalent-paths", message, at: key.place, notes: notes, fix: "Give one of them a path of its own.")
      }
      operations[index].defects = findings.charged
      isReported = true
    }
    if !isFirst, !isReported {
      report(
        "equivalent-paths", .warning, "this path and \(shown(known.key.text)) are one to a request", at: key,
        notes: [Diagnostic.Note("the other path", at: known.key.place)],
        fix: "Join their operations under one of them.")
    }
    pathShapes[shape] = known
  }

  /// Types and form of a path parameter, to be compared and nothing else.
  private func value(of content: Parameter.Content?) -> String {
    guard case .schema(var id, _, _) = content else { return "" }
    // Chains are one step long by now; the bound only keeps the loop finite.
    for _ in 0..<4 {
      guard let schema = schemas.slots[Int(id.index)] else { return "" }
      if let next = schema.reference, schema.types == .any {
        id = next
      } else {
        let values = schema.enumeration?.map(\.description).joined(separator: "\u{1}") ?? ""
        return "\(schema.types.rawValue) \(schema.format ?? "") \(schema.string?.pattern ?? "") \(values)"
      }
    }
    return ""
  }
}
