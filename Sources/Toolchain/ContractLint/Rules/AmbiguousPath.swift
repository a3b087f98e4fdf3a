import ContractModel
import ContractText

extension LintRule {
  static let ambiguousPath = LintRule(
    "ambiguous-path", .operations, .warning, "Two paths match the same request, and neither is the more specific one.",
    why: """
      `/orders/{id}` and `/{kind}/latest` both match `/orders/latest`. OpenAPI leaves the choice to the tool: the router of \
      one language takes the first, that of another the second.
      """,
    fix: "Give one of them a literal segment that the other does not have.",
    bad: """
      paths:
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
        /{kind}/latest:
          parameters: [{ name: kind, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: The newest of its kind. } } }
      """,
    good: """
      paths:
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: One. } } }
        /latest/{kind}:
          parameters: [{ name: kind, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: The newest of its kind. } } }
      """
  ) { subject, findings in
    var keys: [String: Place] = [:]
    for key in subject.pathKeys { keys[key.text] = key.place }
    var known = PathTrie(subject.contract.schemas)
    for operation in subject.contract.operations {
      guard let other = known.insert(operation) else { continue }
      findings.report(
        "no rule says whether \(operation.path.text) or \(other.path.text) answers a \(operation.method.rawValue)",
        at: keys[operation.path.text] ?? operation.place,
        notes: [Diagnostic.Note("the other path", at: keys[other.path.text] ?? other.place)])
    }
  }
}
