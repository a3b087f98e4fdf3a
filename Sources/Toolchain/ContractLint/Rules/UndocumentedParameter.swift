import ContractModel

extension LintRule {
  static let undocumentedParameter = LintRule(
    "undocumented-parameter", .documentation, .note, "A parameter has no description.",
    why: "A name and a type do not say what happens when it is left out, or in which zone a date is meant.",
    fix: "Describe it in a sentence: what it selects, its unit, what holds without it.",
    bad: """
      paths:
        /orders:
          get:
            parameters: [{ name: since, in: query, schema: { type: string, format: date } }]
            responses: { '200': { description: All. } }
      """,
    good: """
      paths:
        /orders:
          get:
            parameters:
              - name: since
                in: query
                description: Only orders placed on this day (UTC) or later.
                schema: { type: string, format: date }
            responses: { '200': { description: All. } }
      """,
    options: [LintOption("path", .boolean(false), "Whether path parameters need one too: most name a resource's id.")]
  ) { subject, findings in
    let schemas = subject.contract.schemas
    for parameter in subject.parameters where (parameter.description ?? "").isEmpty && !parameter.isDeprecated {
      if parameter.location == .path, !findings.boolean("path") { continue }
      let id: SchemaID? =
        switch parameter.content {
        case .schema(let id, _, _): id
        case .media(let type): type.schema
        }
      if let id, schemas.parts(of: id).contains(where: { !($0.annotations?.description ?? "").isEmpty }) { continue }
      findings.report(
        "the \(parameter.location.rawValue) parameter \(parameter.name) has no description", at: parameter.place)
    }
  }
}
