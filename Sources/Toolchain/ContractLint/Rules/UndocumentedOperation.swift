extension LintRule {
  static let undocumentedOperation = LintRule(
    "undocumented-operation", .documentation, .warning, "An operation has neither a summary nor a description.",
    why: "Generated clients, documentation and reviewers have nothing but the path to tell what it does.",
    fix: "Say in one sentence what the operation does: `summary: Places an order.`",
    bad: """
      paths:
        /orders:
          get:
            operationId: listOrders
            responses: { '200': { description: The orders. } }
      """,
    good: """
      paths:
        /orders:
          get:
            operationId: listOrders
            summary: Lists the caller's orders.
            responses: { '200': { description: The orders. } }
      """
  ) { subject, findings in
    for operation in subject.contract.operations where (operation.summary ?? operation.description ?? "").isEmpty {
      findings.report("\(operation.label) has neither summary nor description", at: operation.place)
    }
  }
}
