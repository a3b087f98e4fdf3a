import ContractModel

extension LintRule {
  static let undocumentedProperty = LintRule(
    "undocumented-property", .documentation, nil, "A property has no description.",
    why: "Unit, meaning of absence and who sets it are in nobody's head but the author's.",
    fix: "Say what the property means and in which unit it is.",
    bad: """
      paths: {}
      components:
        schemas:
          Parcel: { type: object, properties: { weight: { type: integer } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Parcel: { type: object, properties: { weight: { type: integer, description: In grams. } } }
      """
  ) { subject, findings in
    for schema in subject.table.all {
      for property in schema.object?.properties ?? [] {
        // What a property refers to describes it as well.
        if subject.table.conjuncts(of: property.schema).contains(where: \.isDocumented) { continue }
        findings.report("the property \(property.name) has no description", at: property.place)
      }
    }
  }
}
