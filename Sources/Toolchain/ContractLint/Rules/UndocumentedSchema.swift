import ContractModel

extension LintRule {
  static let undocumentedSchema = LintRule(
    "undocumented-schema", .documentation, .note, "A component schema has neither a title nor a description.",
    why: "The name alone has to tell what it stands for, in every client's documentation.",
    fix: "Say in one sentence what a value of it is: `description: What somebody ordered, and for how much.`",
    bad: """
      paths: {}
      components:
        schemas:
          Order: { type: object, properties: { total: { type: integer } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Order:
            description: What somebody ordered.
            type: object
            properties: { total: { type: integer } }
      """
  ) { subject, findings in
    for id in subject.table.named {
      let schema = subject.table[id]
      // A component that only refers to another one says what that one says.
      guard schema.reference == nil, schema.unresolved == nil, !schema.isDocumented, let name = schema.name else {
        continue
      }
      findings.report(
        "the schema \(name) has neither title nor description",
        at: subject.componentKey("schemas", name)?.place ?? schema.place)
    }
  }
}

extension Schema {
  var isDocumented: Bool { !(annotations?.description ?? annotations?.title ?? "").isEmpty }
}
