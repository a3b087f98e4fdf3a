extension LintRule {
  static let redundantComposition = LintRule(
    "redundant-composition", .schemas, .note, "A composition has a single member and nothing beside it.",
    why: "It says what the member says, in one more level that every reader and generator has to look through.",
    fix: "Write the member in its place.",
    bad: """
      paths: {}
      components:
        schemas:
          Money: { type: object, properties: { cents: { type: integer } } }
          Order: { type: object, properties: { total: { allOf: [{ $ref: '#/components/schemas/Money' }] } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Money: { type: object, properties: { cents: { type: integer } } }
          Order: { type: object, properties: { total: { $ref: '#/components/schemas/Money' } } }
      """
  ) { subject, findings in
    for schema in subject.table.all {
      guard let composition = schema.composition, let node = subject.node(at: schema.place), node.count == 1 else {
        continue
      }
      for keyword in ["allOf", "anyOf", "oneOf"] {
        guard let entry = node.entry(keyword), entry.value.kind == .sequence, entry.value.count == 1 else { continue }
        guard composition.discriminator == nil else { continue }
        findings.report("\(keyword) of \(subject.label(schema)) has a single member", at: entry.key.place)
      }
    }
  }
}
