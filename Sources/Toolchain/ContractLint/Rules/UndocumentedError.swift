extension LintRule {
  static let undocumentedError = LintRule(
    "undocumented-error", .responses, .warning, "An operation documents no failure.",
    why: """
      Every call can fail, if only because of what was sent. Callers then handle failures by trying them out, each in \
      another way, and clients cannot be typed for them.
      """,
    fix: "Document what a caller has to expect, `default` at least.",
    bad: """
      paths:
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get: { responses: { '200': { description: The order. } } }
      """,
    good: """
      paths:
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          get:
            responses:
              '200': { description: The order. }
              '404': { description: There is no such order. }
      """
  ) { subject, findings in
    for operation in subject.served where !operation.responses.isEmpty && !operation.documentsErrors {
      if operation.isAuxiliary || operation.isProbe || operation.takesNothing { continue }
      findings.report(
        "\(operation.label) documents no error", at: subject.place(of: "responses", in: operation))
    }
  }
}
