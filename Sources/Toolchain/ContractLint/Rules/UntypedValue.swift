import ContractModel

extension LintRule {
  static let untypedValue = LintRule(
    "untyped-value", .schemas, .note, "A value that a caller sends may be anything.",
    why: "Generated code has no type for it, nothing is checked, and what is accepted by accident has to be kept.",
    fix: "Say what it is: a `type`, a `$ref`, or `oneOf` with the kinds that are meant.",
    bad: """
      paths:
        /orders:
          post:
            requestBody:
              content:
                application/json:
                  schema: { type: object, properties: { payment: { description: How it is paid. } } }
            responses: { '201': { description: Placed. } }
      """,
    good: """
      paths:
        /orders:
          post:
            requestBody:
              content:
                application/json:
                  schema: { type: object, properties: { payment: { type: string, enum: [card, invoice] } } }
            responses: { '201': { description: Placed. } }
      """
  ) { subject, findings in
    for id in subject.reach.inputs {
      let schema = subject.table[id]
      // Whoever writes `true` means it; what a union narrows is told there.
      guard schema.saysNothing, subject.reach.owners[id] == nil, subject.node(at: schema.place) != nil else { continue }
      findings.report("\(subject.label(schema)) may be anything", at: schema.place)
    }
  }
}
