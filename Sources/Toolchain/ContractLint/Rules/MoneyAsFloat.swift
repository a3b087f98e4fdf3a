import ContractModel

extension LintRule {
  static let moneyAsFloat = LintRule(
    "money-as-float", .schemas, .note, "An amount of money is a floating-point number.",
    why: "Most clients read it into a binary double: 0.1 + 0.2 is not 0.3, and invoices are off by a cent.",
    fix: "Use an integer of the smallest unit, a string of `format: decimal`, or at least `multipleOf: 0.01`.",
    bad: """
      paths: {}
      components:
        schemas:
          Order: { type: object, properties: { totalPrice: { type: number } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Order: { type: object, properties: { totalPriceInCents: { type: integer } } }
      """,
    options: [
      LintOption(
        "words",
        .texts(["price", "amount", "balance", "fee", "fees", "cost", "salary", "revenue", "subtotal", "surcharge"]),
        "Last words of names, or last but one before a currency or unit, that tell an amount of money.")
    ]
  ) { subject, findings in
    let words = Set(findings.texts("words"))
    for schema in subject.table.all {
      for property in schema.object?.properties ?? [] {
        guard let last = Casing.words(of: property.name).last?.lowercased(), words.contains(last) else { continue }
        let value = subject.table.conjuncts(of: property.schema)
        let types = subject.table.types(of: value)
        guard types != .any, types.contains(.number), types.isDisjoint(with: .string) else { continue }
        let isExact = value.contains { $0.number?.multipleOf != nil || $0.format.map(exactFormats.contains) ?? false }
        if !isExact { findings.report("the property \(property.name) is a floating-point number", at: property.place) }
      }
    }
  }

  private static let exactFormats: Set<String> = ["decimal", "decimal128", "money", "currency"]
}
