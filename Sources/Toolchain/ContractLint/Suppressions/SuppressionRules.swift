import ContractText

extension LintRule {
  /// About suppressions themselves. `Suppressions` finds them, when all else has been found.
  public static let suppressionRules: [LintRule] = [suppressionWithoutReason, unknownSuppression, unusedSuppression]

  /// Every rule there is, whoever finds it.
  public static let known: [LintRule] = all + suppressionRules

  static let suppressionWithoutReason = LintRule(
    "suppression-without-reason", .suppressions, .error, "A suppression does not say why.",
    why:
      "Nobody can tell later whether it is still right, and it costs nothing to write. It allows nothing until then.",
    fix: "Write the reason: `# treaty:allow RULE because REASON`, or the value of the rule in `x-treaty-allow`.",
    bad: """
      paths:
        /orders:
          get: # treaty:allow undocumented-operation
            operationId: listOrders
            responses: { '200': { description: The orders. } }
      """,
    good: """
      paths:
        /orders:
          get: # treaty:allow undocumented-operation because it goes away in May
            operationId: listOrders
            responses: { '200': { description: The orders. } }
      """
  ) { _, _ in }

  static let unknownSuppression = LintRule(
    "unknown-suppression", .suppressions, .warning, "A suppression names no rule that there is.",
    why: "It allows nothing, and who reads it thinks that it does.",
    fix: "Correct the rule's id; `treaty lint --list` shows all of them.",
    bad: """
      paths:
        /orders:
          get: # treaty:allow undocumented-operatoin because it goes away in May
            operationId: listOrders
            responses: { '200': { description: The orders. } }
      """,
    good: """
      paths:
        /orders:
          get: # treaty:allow undocumented-operation because it goes away in May
            operationId: listOrders
            responses: { '200': { description: The orders. } }
      """
  ) { _, _ in }

  static let unusedSuppression = LintRule(
    "unused-suppression", .suppressions, .warning, "A suppression allows something that is not there.",
    why: "It would let the next fault through that nobody has looked at. `--fix` takes it away.",
    fix: "Remove it.",
    bad: """
      paths:
        /orders:
          get: # treaty:allow undocumented-operation because it goes away in May
            operationId: listOrders
            summary: Lists the caller's orders.
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
  ) { _, _ in }
}
