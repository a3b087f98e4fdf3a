import ContractModel

extension LintRule {
  static let missingExample = LintRule(
    "missing-example", .examples, nil, "A JSON body has no example, and neither has its schema.",
    why: "People read examples first; mock servers answer with them.",
    fix: "Add `examples` to the media type or to the schema.",
    bad: """
      paths:
        /orders:
          get:
            responses:
              '200':
                description: The orders.
                content:
                  application/json:
                    schema: { type: array, items: { type: integer } }
      """,
    good: """
      paths:
        /orders:
          get:
            responses:
              '200':
                description: The orders.
                content:
                  application/json:
                    schema: { type: array, items: { type: integer } }
                    examples: { two: { value: [17, 18] } }
      """
  ) { subject, findings in
    func check(_ content: [MediaType], _ name: String) {
      for media in content where media.type.lowercased().contains("json") && media.examples.isEmpty {
        guard let id = media.schema else { continue }
        let value = subject.table.conjuncts(of: id)
        let items = value.compactMap { $0.array?.items }.map { subject.table[$0] }
        if (value + items).contains(where: { $0.annotations?.examples.isEmpty == false }) { continue }
        findings.report("\(name) has no example as \(media.type)", at: media.place)
      }
    }
    for operation in subject.contract.operations {
      check(operation.body?.content ?? [], "\(operation.label)'s request")
      for response in operation.responses {
        check(response.content, "\(operation.label)'s \(response.status.text) response")
      }
    }
  }
}
