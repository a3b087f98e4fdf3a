import ContractModel

extension LintRule {
  static let enumValueCasing = LintRule(
    "enum-value-casing", .naming, nil, "A value of an enum is written in another casing than the others.",
    why: "Values are compared letter by letter: `PAID` beside `shipped` is a bug that waits for whoever types them.",
    fix: "Write the value as the others are written, before anybody relies on it.",
    bad: """
      paths: {}
      components:
        schemas:
          OrderStatus: { type: string, enum: [inDelivery, PICKED_UP] }
      """,
    good: """
      paths: {}
      components:
        schemas:
          OrderStatus: { type: string, enum: [inDelivery, pickedUp] }
      """,
    options: [
      LintOption(
        "casing", .text(Casing.prevailing), among: [Casing.prevailing] + Casing.names,
        "The casing of values; `consistent` is the one that most values of the contract have, else camelCase.")
    ]
  ) { subject, findings in
    func texts(_ schema: Schema) -> [String] { schema.enumeration?.compactMap(\.string) ?? [] }
    let casing = findings.casing(subject.table.all.flatMap(texts), otherwise: .camelCase)
    for schema in subject.table.all {
      for text in texts(schema) where Casing.isPlain(text) && !casing.matches(text) {
        let item = subject.entry("enum", of: schema)?.value.items.first { $0.text == text }
        findings.report(
          "the value \(text) of \(subject.label(schema)) is not \(casing.rawValue)", at: item?.place ?? schema.place)
      }
    }
  }
}
