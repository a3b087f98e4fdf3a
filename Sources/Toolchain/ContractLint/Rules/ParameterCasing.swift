import ContractModel

extension LintRule {
  static let parameterCasing = LintRule(
    "parameter-casing", .naming, .note, "A parameter's name is written in another casing than its neighbours.",
    why: "Names of query and path parameters have case: `?pageSize=5` is ignored where `page_size` was meant.",
    fix: "Write it in the casing of the other names, before somebody sends it.",
    bad: """
      paths:
        /orders:
          get:
            parameters:
              - { name: pageSize, in: query, schema: { type: integer } }
              - { name: sortBy, in: query, schema: { type: string } }
              - { name: created_after, in: query, schema: { type: string } }
            responses: { '200': { description: All. } }
      """,
    good: """
      paths:
        /orders:
          get:
            parameters:
              - { name: pageSize, in: query, schema: { type: integer } }
              - { name: sortBy, in: query, schema: { type: string } }
              - { name: createdAfter, in: query, schema: { type: string } }
            responses: { '200': { description: All. } }
      """,
    options: [
      LintOption("query", .text(CasingConvention.consistent), among: CasingConvention.choices, "Of query parameters."),
      LintOption("path", .text(CasingConvention.consistent), among: CasingConvention.choices, "Of path parameters."),
      LintOption(
        "header", .text("any"), among: CasingConvention.choices,
        "Of header parameters; HTTP ignores their case. `Train-Case` is usual."),
    ]
  ) { subject, findings in
    let parameters = subject.parameters
    let locations: [(ParameterLocation, [Casing])] = [
      (.path, [.camelCase, .snakeCase, .kebabCase, .pascalCase]),
      (.query, [.camelCase, .snakeCase, .kebabCase, .pascalCase]), (.header, [.trainCase, .kebabCase, .snakeCase]),
    ]
    for (location, candidates) in locations {
      let own = parameters.filter { $0.location == location }
      let convention = CasingConvention(
        findings.text(location.rawValue), names: Set(own.map(\.name)), among: candidates)
      for parameter in own {
        guard let better = convention.correction(of: parameter.name) else { continue }
        findings.report(
          "the \(location.rawValue) parameter \(parameter.name) is \(convention.fault)", at: parameter.place,
          fix: "Write `\(better)`.")
      }
    }
  }
}
