import ContractModel

extension LintRule {
  static let inlineSchema = LintRule(
    "inline-schema", .schemas, nil, "An object with many properties stands in the middle of another one or of a body.",
    why: "It has no name: generators make one up, and the second place that needs it gets a copy.",
    fix: "Move it to `components/schemas` and refer to it.",
    bad: """
      paths: {}
      components:
        schemas:
          Order:
            type: object
            properties:
              address:
                type: object
                properties:
                  street: { type: string }
                  zip: { type: string }
                  city: { type: string }
                  country: { type: string }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Order: { type: object, properties: { address: { $ref: '#/components/schemas/Address' } } }
          Address:
            type: object
            properties:
              street: { type: string }
              zip: { type: string }
              city: { type: string }
              country: { type: string }
      """,
    options: [LintOption("properties", .integer(4), "From so many properties on an object deserves a name.")]
  ) { subject, findings in
    let least = findings.integer("properties")
    var isConjunct: Set<SchemaID> = []
    for schema in subject.table.all { isConjunct.formUnion(schema.composition?.allOf ?? []) }
    for schema in subject.table.all where schema.name == nil && !isConjunct.contains(schema.id) {
      guard let count = schema.object?.properties.count, count >= least else { continue }
      findings.report("\(subject.label(schema)) has \(count) properties, but no name", at: schema.place)
    }
  }
}
