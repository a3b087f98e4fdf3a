extension LintRule {
  static let schemaCasing = LintRule(
    "schema-casing", .naming, .warning, "A component schema's name is written in another casing than the others.",
    why: "The names become types in every generated client; names in several casings look like several authors.",
    fix: "Rename the schema, and the references to it.",
    bad: """
      paths: {}
      components:
        schemas:
          order_item: { type: object, properties: { sku: { type: string } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          OrderItem: { type: object, properties: { sku: { type: string } } }
      """,
    options: [
      LintOption(
        "casing", .text(Casing.prevailing), among: [Casing.prevailing] + Casing.names,
        "The casing of names; `consistent` is the one that most schemas of the contract have, else PascalCase.")
    ]
  ) { subject, findings in
    let table = subject.table
    let casing = findings.casing(table.named.compactMap { table[$0].name }, otherwise: .pascalCase)
    for id in table.named {
      let schema = table[id]
      guard let name = schema.name, Casing.isPlain(name), !casing.matches(name) else { continue }
      let place = subject.componentKey("schemas", name)?.place ?? schema.place
      findings.report(
        "the schema \(name) is not \(casing.rawValue)", at: place,
        fix: "Rename it, and the references to it: `\(casing.converted(name))`.")
    }
  }
}
