extension LintRule {
  static let unboundedArray = LintRule(
    "unbounded-array", .security, .warning, "A list that a caller sends may have any number of items.",
    why: "Each item costs a row, a lookup or a call: one request with a million of them is an outage.",
    fix: "Add `maxItems` with the largest number that the service is meant to handle at once.",
    bad: """
      paths:
        /orders:
          post:
            requestBody:
              content:
                application/json:
                  schema: { type: array, items: { type: integer } }
            responses: { '201': { description: Placed. } }
      """,
    good: """
      paths:
        /orders:
          post:
            requestBody:
              content:
                application/json:
                  schema: { type: array, maxItems: 100, items: { type: integer } }
            responses: { '201': { description: Placed. } }
      """
  ) { subject, findings in
    subject.forEachInput(of: .array) { schema, demands in
      let isBounded = demands.contains { schema in
        guard let array = schema.array else { return false }
        // A tuple without more, or different items out of a few.
        if array.maxItems != nil { return true }
        if let rest = array.items ?? array.unevaluatedItems {
          if subject.table[rest].types.isEmpty { return true }
          return array.uniqueItems
            && subject.table.conjuncts(of: rest).contains { $0.saysValues || $0.types == .boolean }
        }
        return false
      }
      if !isBounded { findings.report("\(subject.label(schema)) may have any number of items", at: schema.place) }
    }
  }
}
