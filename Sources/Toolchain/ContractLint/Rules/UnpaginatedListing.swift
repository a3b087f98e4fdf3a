extension LintRule {
  static let unpaginatedListing = LintRule(
    "unpaginated-listing", .operations, .warning, "A listing has no pages.",
    why: """
      It is fast in tests and times out in the third year, when nobody can add pages any more without breaking those \
      who rely on having everything.
      """,
    fix: "Take a limit and a cursor, or say by `maxItems` how many there can be.",
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
            parameters:
              - { name: limit, in: query, schema: { type: integer, maximum: 100 } }
              - { name: after, in: query, schema: { type: string } }
            responses:
              '200':
                description: All.
                content: { application/json: { schema: { type: array, items: { type: object } } } }
      """
  ) { subject, findings in
    var listings = Listings(subject.contract.schemas)
    for operation in subject.served where listings.isBounded(operation) == false && !operation.isPaginated {
      findings.report("\(operation.label) answers with all there is, without pages", at: operation.place)
    }
  }
}
