import ContractModel

extension LintRule {
  static let unboundedNumber = LintRule(
    "unbounded-number", .security, nil, "A number that a caller sends has no limits.",
    why: "A quantity of minus one or of ten to the thirtieth is valid by the contract, and a bug behind it.",
    fix: "Add `minimum` and `maximum`.",
    bad: """
      paths:
        /items:
          get:
            parameters: [{ name: limit, in: query, schema: { type: integer } }]
            responses: { '200': { description: Items. } }
      """,
    good: """
      paths:
        /items:
          get:
            parameters: [{ name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100 } }]
            responses: { '200': { description: Items. } }
      """
  ) { subject, findings in
    subject.forEachInput(of: [.integer, .number]) { schema, demands in
      let numbers = demands.compactMap(\.number)
      let hasLower = numbers.contains { $0.minimum != nil || $0.exclusiveMinimum != nil }
      let hasUpper = numbers.contains { $0.maximum != nil || $0.exclusiveMaximum != nil }
      if hasLower, hasUpper { return }
      let missing = hasLower ? "no upper limit" : hasUpper ? "no lower limit" : "no limits"
      findings.report("\(subject.label(schema)) has \(missing)", at: schema.place)
    }
  }
}
