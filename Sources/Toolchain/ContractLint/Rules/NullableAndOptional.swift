extension LintRule {
  static let nullableAndOptional = LintRule(
    "nullable-and-optional", .schemas, nil, "A property may be left out, and may be null.",
    why: "Two ways to say nothing: code has to handle both, and whether they differ nobody knows.",
    fix: "Require the property and allow null, or leave null out; describe the difference where one is meant.",
    bad: """
      paths: {}
      components:
        schemas:
          Order: { type: object, properties: { note: { type: [string, 'null'] } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Order: { type: object, required: [note], properties: { note: { type: [string, 'null'] } } }
      """
  ) { subject, findings in
    for schema in subject.table.all {
      guard let object = schema.object, !object.properties.isEmpty else { continue }
      let required = Set(object.required)
      for property in object.properties where !required.contains(property.name) {
        let value = subject.table.conjuncts(of: property.schema)
        let variants = value.flatMap { ($0.composition?.anyOf ?? []) + ($0.composition?.oneOf ?? []) }
        let types = subject.table.types(of: value)
        let isNullable =
          types != .any && types.contains(.null) || variants.contains { subject.table[$0].types == .null }
        if isNullable {
          findings.report("the property \(property.name) may be left out and may be null", at: property.place)
        }
      }
    }
  }
}
