import ContractText

extension LintRule {
  static let inconsistentPathParameter = LintRule(
    "inconsistent-path-parameter", .naming, .note, "One place in a path has two names.",
    why: """
      `/orders/{id}` and `/orders/{orderId}/items` name the same thing. Generated code, documentation and routers that keep \
      one name for each place show it as two.
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
    var names: [String: [(name: String, count: Int, key: Node)]] = [:]
    var prefixes: [String] = []
    for key in subject.pathKeys {
      var prefix = ""
      for segment in key.text.split(separator: "/") {
        // Only whole segments: `{name}.json` may be something else than `{id}`.
        guard segment.first == "{", segment.last == "}", !segment.dropFirst().contains("{") else {
          prefix += "/\(segment)"
          continue
        }
        let name = String(segment.dropFirst().dropLast())
        if let index = names[prefix]?.firstIndex(where: { $0.name == name }) {
          names[prefix]?[index].count += 1
        } else {
          if names[prefix] == nil { prefixes.append(prefix) }
          names[prefix, default: []].append((name, 1, key))
        }
        prefix += "/{}"
      }
    }
    for prefix in prefixes {
      guard let uses = names[prefix], let usual = uses.reversed().max(by: { $0.count < $1.count }) else { continue }
      for use in uses where use.name != usual.name {
        findings.report(
          "the path \(use.key.text) calls {\(use.name)} what others call {\(usual.name)}", at: use.key.place,
          notes: [Diagnostic.Note("one of these", at: usual.key.place)])
      }
    }
  }
}
