extension LintRule {
  static let propertyCasing = LintRule(
    "property-casing", .naming, .warning, "A property's name is written in another casing than the others.",
    why:
      "Callers guess names from the ones they know: `createdAt` beside `updated_at` is misspelt in half of the code.",
    fix: "Rename the property before anybody relies on it.",
    bad: """
      paths: {}
      components:
        schemas:
          Order:
            type: object
            properties:
              placed_at: { type: string, format: date-time }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Order:
            type: object
            properties:
              placedAt: { type: string, format: date-time }
      """,
    options: [
      LintOption(
        "casing", .text(Casing.prevailing), among: [Casing.prevailing] + Casing.names,
        "The casing of names; `consistent` is the one that most properties of the contract have, else camelCase.")
    ]
  ) { subject, findings in
    let names = Set(subject.table.all.flatMap { $0.object?.properties.map(\.name) ?? [] })
    let casing = findings.casing(names, otherwise: .camelCase)
    let others = names.filter { Casing.isPlain($0) && !casing.matches($0) }
    if others.isEmpty { return }
    for schema in subject.table.all {
      for property in schema.object?.properties ?? [] where others.contains(property.name) {
        findings.report(
          "the property \(property.name) is not \(casing.rawValue)", at: property.place,
          fix: "Rename it before anybody relies on it: `\(casing.converted(property.name))`.")
      }
    }
  }
}
