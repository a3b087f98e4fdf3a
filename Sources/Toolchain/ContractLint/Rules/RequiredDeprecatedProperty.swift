extension LintRule {
  static let requiredDeprecatedProperty = LintRule(
    "required-deprecated-property", .maintenance, .note, "A deprecated property is required.",
    why: "Nobody can stop sending it, however long it has been deprecated.",
    fix: "Take it out of `required` before it is removed.",
    bad: """
      paths: {}
      components:
        schemas:
          Order:
            type: object
            required: [fax]
            properties: { fax: { type: string, deprecated: true } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Order:
            type: object
            properties: { fax: { type: string, deprecated: true } }
      """
  ) { subject, findings in
    for schema in subject.table.all {
      guard let object = schema.object, !object.required.isEmpty else { continue }
      let required = Set(object.required)
      for property in object.properties where required.contains(property.name) {
        let annotations = subject.table[property.schema].annotations
        // What only the server sets it may go on setting.
        guard annotations?.isDeprecated == true, annotations?.isReadOnly != true else { continue }
        findings.report("the property \(property.name) is deprecated, but required", at: property.place)
      }
    }
  }
}
