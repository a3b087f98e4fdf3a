extension LintRule {
  static let missingOperationID = LintRule(
    "missing-operation-id", .operations, .warning, "An operation has no id.",
    why: """
      Generated code, links, logs and metrics then name it by its method and path, and whoever moves the path renames \
      all of them.
      """,
    fix: "Give it an `operationId` that says what it does, such as `placeOrder`.",
    bad: """
      paths:
        /orders:
          post:
            summary: Places an order.
            responses: { '201': { description: It is placed. } }
      """,
    good: """
      paths:
        /orders:
          post:
            operationId: placeOrder
            summary: Places an order.
            responses: { '201': { description: It is placed. } }
      """
  ) { subject, findings in
    // OPTIONS is answered by the server or a gateway, and hardly ever called by name.
    for operation in subject.served where operation.method != .options && (operation.id ?? "").isEmpty {
      findings.report("\(operation.label) has no operationId", at: operation.place)
    }
  }
}
