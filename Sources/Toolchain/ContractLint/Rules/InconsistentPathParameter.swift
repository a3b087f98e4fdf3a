import ContractText

extension LintRule {
  static let inconsistentPathParameter = LintRule(
    "inconsistent-path-parameter", .naming, .note, "One place in a path has two names.",
    why: """
      `/orders/{id}` and `/orders/{orderId}/items` name the same thing. Generated code, documentation and routers that \
      keep one name for each place show it as two.
      """,
    fix: "Use one name in all paths that begin in the same way; renaming changes nothing on the wire.",
    bad: """
      paths:
        /orders/{orderId}:
          parameters: [{ name: orderId, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
        /orders/{id}/items:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: Its items. } } }
      """,
    good: """
      paths:
        /orders/{orderId}:
          parameters: [{ name: orderId, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
        /orders/{orderId}/items:
          parameters: [{ name: orderId, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: Its items. } } }
      """
  ) { subject, findings in
    var places: [String: [ParameterName]] = [:]
    var prefixes: [String] = []
    var shapes: [String: Int] = [:]
    for key in subject.pathKeys {
      let path = key.text
      var shape = ""
      for segment in path.split(separator: "/") {
        // Only whole segments: `{name}.json` may be something else than `{id}`.
        guard segment.first == "{", segment.last == "}", !segment.dropFirst().contains("{") else {
          shape += "/\(segment)"
          continue
        }
        if places[shape] == nil { prefixes.append(shape) }
        if let index = places[shape]?.firstIndex(where: { $0.segment == segment }) {
          places[shape]?[index].count += 1
        } else {
          places[shape, default: []].append(ParameterName(segment: segment, key: key, path: path))
        }
        shape += "/{}"
      }
      shapes[shape, default: 0] += 1
    }
    for prefix in prefixes {
      guard let names = places[prefix], let usual = names.reversed().max(by: { $0.count < $1.count }) else { continue }
      for name in names where name.segment != usual.segment {
        // Two paths that differ in nothing else are reported by the reader (`equivalent-paths`).
        if shapes[name.shape] ?? 0 > 1 { continue }
        findings.report(
          "the path \(name.path) calls \(name.segment) what others call \(usual.segment)",
          at: name.key.place(of: name.segment),
          notes: [Diagnostic.Note("one of these", at: usual.key.place(of: usual.segment))])
      }
    }
  }
}

/// What one place in a path is called, with the first path that calls it so.
private struct ParameterName {
  var segment: Substring
  var key: Node
  var path: String
  var count = 1

  /// The path without names.
  var shape: String {
    path.split(separator: "/").map { $0.first == "{" && $0.last == "}" ? "/{}" : "/\($0)" }.joined()
  }
}
