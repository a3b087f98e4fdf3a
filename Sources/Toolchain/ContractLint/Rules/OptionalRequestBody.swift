import ContractModel
import ContractText

extension LintRule {
  static let optionalRequestBody = LintRule(
    "optional-request-body", .operations, .warning, "A body that has required members may be left out.",
    why: """
      OpenAPI's bodies are optional unless they say otherwise. Generated clients then let callers send nothing, and \
      generated servers accept it.
      """,
    fix: "Write `required: true`, or `required: false` if a call without a body is meant.",
    bad: """
      paths:
        /orders:
          post:
            requestBody:
              content:
                application/json:
                  schema: { type: object, required: [sku], properties: { sku: { type: string } } }
            responses: { '201': { description: It is placed. } }
      """,
    good: """
      paths:
        /orders:
          post:
            requestBody:
              required: true
              content:
                application/json:
                  schema: { type: object, required: [sku], properties: { sku: { type: string } } }
            responses: { '201': { description: It is placed. } }
      """
  ) { subject, findings in
    var places: Set<Place> = []
    for operation in subject.servedAndSent {
      guard let body = operation.body, !body.isRequired, [.post, .put, .patch].contains(operation.method) else {
        continue
      }
      let entry = subject.bodyEntry(of: operation)
      if entry?.value.member("required") != nil { continue }
      // Where any kind of content can be empty, so may the body.
      let schemas = body.content.map(\.schema)
      guard !schemas.isEmpty,
        schemas.allSatisfy({ $0.map { subject.contract.schemas.hasRequiredMembers($0) } ?? false })
      else { continue }
      // A shared body is one fault.
      guard places.insert(body.place).inserted else { continue }
      let name = body.name.map { "the body \($0)" } ?? "the body of \(operation.label)"
      findings.report("\(name) has required members and may be left out", at: entry?.key.place ?? body.place)
    }
  }
}
