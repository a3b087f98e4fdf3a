import ContractModel

extension LintRule {
  static let closedResponse = LintRule(
    "closed-response", .schemas, .note, "An object that only responses have allows no further properties.",
    why: "A client that checks what it reads refuses the first new property: adding one becomes a breaking change.",
    fix: "Remove `additionalProperties: false`; keep it for requests.",
    bad: """
      paths:
        /orders/{id}:
          get:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            responses:
              '200':
                description: The order.
                content:
                  application/json:
                    schema: { type: object, properties: { total: { type: integer } }, additionalProperties: false }
      """,
    good: """
      paths:
        /orders/{id}:
          get:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            responses:
              '200':
                description: The order.
                content:
                  application/json:
                    schema: { type: object, properties: { total: { type: integer } } }
      """
  ) { subject, findings in
    let inputs = Set(subject.reach.inputs)
    for id in subject.reach.outputs where !inputs.contains(id) {
      let schema = subject.table[id]
      guard let object = schema.object, !object.properties.isEmpty else { continue }
      // Variants are told apart by what they do not have.
      if subject.reach.owners[id] != nil || subject.unionMembers.contains(id) { continue }
      for (keyword, rest) in [
        ("additionalProperties", object.additionalProperties), ("unevaluatedProperties", object.unevaluatedProperties),
      ] {
        guard let rest, subject.table[rest].types.isEmpty else { continue }
        findings.report(
          "\(subject.label(schema)) is only read, but allows no further properties",
          at: subject.entry(keyword, of: schema)?.key.place ?? schema.place)
      }
    }
  }
}
