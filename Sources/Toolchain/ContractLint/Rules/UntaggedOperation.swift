extension LintRule {
  static let untaggedOperation = LintRule(
    "untagged-operation", .documentation, .note, "An operation has no tag, though others have.",
    why:
      "Documentation and generated clients group by tags: it ends up in a group of its own, where nobody looks.",
    fix: "Give it the tag of its neighbours.",
    bad: """
      paths:
        /orders:
          get: { tags: [orders], responses: { '200': { description: All. } } }
          post: { responses: { '201': { description: Placed. } } }
      """,
    good: """
      paths:
        /orders:
          get: { tags: [orders], responses: { '200': { description: All. } } }
          post: { tags: [orders], responses: { '201': { description: Placed. } } }
      """
  ) { subject, findings in
    let operations = subject.served.filter { !$0.isAuxiliary && !$0.isProbe }
    guard operations.contains(where: { !$0.tags.isEmpty }) else { return }
    for operation in operations where operation.tags.isEmpty {
      findings.report("\(operation.label) has no tag", at: operation.place)
    }
  }
}
