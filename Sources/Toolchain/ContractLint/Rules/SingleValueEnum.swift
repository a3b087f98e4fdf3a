extension LintRule {
  static let singleValueEnum = LintRule(
    "single-value-enum", .schemas, nil, "An enum has a single value.",
    why: "JSON Schema has `const` for that: readers see at once that there is no choice.",
    fix: "Write `const`; an OpenAPI 3.0 document has nothing but the enum.",
    bad: """
      paths: {}
      components:
        schemas:
          Card: { type: object, properties: { kind: { type: string, enum: [card] } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Card: { type: object, properties: { kind: { type: string, const: card } } }
      """
  ) { subject, findings in
    for schema in subject.table.all where schema.enumeration?.count == 1 {
      guard let entry = subject.entry("enum", of: schema), entry.value.count == 1,
        // Before 3.1 there is no `const`.
        let version = entry.key.document.root.member("openapi")?.text, !version.hasPrefix("3.0")
      else { continue }
      findings.report("the enum of \(subject.label(schema)) has a single value", at: entry.key.place)
    }
  }
}
