extension LintRule {
  static let operationIDCasing = LintRule(
    "operation-id-casing", .naming, .note, "An operation's id is written in another casing than the others.",
    why: "Ids become names of methods, pages and metrics: mixed ones are mistyped, and do not sort or search well.",
    fix: "Write it in the casing of the other ids.",
    bad: """
      paths:
        /orders:
          get: { operationId: listOrders, responses: { '200': { description: All. } } }
          post: { operationId: placeOrder, responses: { '201': { description: Placed. } } }
          delete: { operationId: cancel_orders, responses: { '204': { description: None is left. } } }
      """,
    good: """
      paths:
        /orders:
          get: { operationId: listOrders, responses: { '200': { description: All. } } }
          post: { operationId: placeOrder, responses: { '201': { description: Placed. } } }
          delete: { operationId: cancelOrders, responses: { '204': { description: None is left. } } }
      """,
    options: [
      LintOption(
        "casing", .text(CasingConvention.consistent), among: CasingConvention.choices,
        "The casing of all ids; `consistent` takes the one that at least three quarters have.")
    ]
  ) { subject, findings in
    let operations = subject.servedAndSent
    let convention = CasingConvention(findings.text("casing"), names: Set(operations.compactMap(\.id)))
    for operation in operations {
      guard let id = operation.id, let better = convention.correction(of: id) else { continue }
      let place = subject.node(of: operation)?.member("operationId")?.place ?? operation.place
      findings.report("the operationId \(id) is \(convention.fault)", at: place, fix: "Write `\(better)`.")
    }
  }
}
