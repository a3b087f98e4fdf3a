extension LintRule {
  static let bareArrayResponse = LintRule(
    "bare-array-response", .responses, nil, "A response is an array without an object around it.",
    why: "Nothing can be added to an array: a cursor, a total or a warning will need a new version.",
    fix: "Send an object with the array in it: `{ \"items\": […] }`.",
    bad: """
      paths:
        /orders:
          get:
            responses:
              '200':
                description: All.
                content: { application/json: { schema: { type: array, items: { type: object } } } }
      """,
    good: """
      paths:
        /orders:
          get:
            responses:
              '200':
                description: All.
                content:
                  application/json:
                    schema: { type: object, properties: { items: { type: array, items: { type: object } } } }
      """
  ) { subject, findings in
    let schemas = subject.contract.schemas
    for use in subject.responses where use.response.status.isSuccess {
      let isArray = use.response.content.contains { type in
        type.isJSON && type.schema.map { schemas.types(of: $0).subtracting(.null) == .array } ?? false
      }
      if isArray { findings.report("\(subject.label(of: use)) is a bare array", at: subject.place(of: use)) }
    }
  }
}
