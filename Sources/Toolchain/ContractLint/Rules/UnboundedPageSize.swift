import ContractModel

extension LintRule {
  static let unboundedPageSize = LintRule(
    "unbounded-page-size", .operations, .warning, "The size of a page has no upper bound.",
    why: "One caller who asks for a million items is enough to fill the memory of the service.",
    fix: "Add `maximum`, and `default` for those who leave it out.",
    bad: """
      paths:
        /orders:
          get:
            parameters: [{ name: limit, in: query, schema: { type: integer } }]
            responses: { '200': { description: A page. } }
      """,
    good: """
      paths:
        /orders:
          get:
            parameters: [{ name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100 } }]
            responses: { '200': { description: A page. } }
      """,
    options: [
      LintOption(
        "names",
        .texts([
          "limit", "pageSize", "perPage", "pageLimit", "maxResults", "maxItems", "maxPageSize", "resultsPerPage", "top",
          "take",
        ]),
        "Names of such parameters, in any casing.")
    ]
  ) { subject, findings in
    let names = Set(findings.texts("names").map(Casing.flatCase.converted))
    let schemas = subject.contract.schemas
    var breaches: [Breach] = []
    var isFollowed = false
    for parameter in subject.parameters where parameter.location == .query {
      guard names.contains(Casing.flatCase.converted(parameter.name)), case .schema(let id, _, _) = parameter.content,
        schemas.types(of: id).subtracting(.null) == .integer
          || schemas.types(of: id).subtracting(.null) == [.integer, .number]
      else { continue }
      let isBounded = schemas.parts(of: id).contains { schema in
        schema.number?.maximum != nil || schema.number?.exclusiveMaximum != nil || schema.enumeration != nil
          || schema.constant != nil
      }
      // A bound in the description holds back nobody: nothing checks it.
      if isBounded {
        isFollowed = true
      } else {
        breaches.append(
          Breach(message: "the query parameter \(parameter.name) has no maximum", place: parameter.place))
      }
    }
    findings.report(breaches, isFollowed: isFollowed) {
      "none of the \($0) parameters for the size of a page has a maximum"
    }
  }
}
