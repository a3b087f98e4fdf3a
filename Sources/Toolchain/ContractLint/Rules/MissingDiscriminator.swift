import ContractModel

extension LintRule {
  static let missingDiscriminator = LintRule(
    "missing-discriminator", .schemas, .note, "Nothing in an object says which of several variants it is.",
    why: "Readers try one variant after the other: slow, and a new optional property makes two of them fit.",
    fix: "Give each variant a required property with a `const` of its own, and name it by `discriminator`.",
    bad: """
      paths: {}
      components:
        schemas:
          Payment:
            oneOf:
              - { type: object, required: [number], properties: { number: { type: string } } }
              - { type: object, required: [iban], properties: { iban: { type: string } } }
              - { type: object, required: [phone], properties: { phone: { type: string } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Payment:
            oneOf:
              - { type: object, required: [kind], properties: { kind: { const: card }, number: { type: string } } }
              - { type: object, required: [kind], properties: { kind: { const: iban }, iban: { type: string } } }
              - { type: object, required: [kind], properties: { kind: { const: phone }, phone: { type: string } } }
      """,
    options: [LintOption("variants", .integer(3), "From so many variants on a discriminator is asked for.")]
  ) { subject, findings in
    let least = findings.integer("variants")
    for schema in subject.table.all {
      guard let composition = schema.composition, composition.discriminator == nil else { continue }
      let variants = composition.oneOf.map { subject.table.conjuncts(of: $0) }.filter { variant in
        subject.table.types(of: variant).contains(.object)
          && variant.contains { !($0.object?.properties.isEmpty ?? true) }
      }
      guard variants.count >= max(least, 2), variants.count <= 1_000 else { continue }
      let told = variants.map { constants(in: $0, subject.table) }
      // One property that each variant has with values of its own tells them, discriminator or not.
      let common = told.dropFirst().reduce(told[0]) { $0.intersection($1) }
      if common.isEmpty {
        findings.report(
          "nothing says which of its \(variants.count) variants a value of \(subject.label(schema)) is",
          at: subject.entry("oneOf", of: schema)?.key.place ?? schema.place)
      }
    }
  }

  /// Properties that hold one of a few values.
  private static func constants(in variant: [Schema], _ table: SchemaTable) -> Set<String> {
    var names: Set<String> = []
    for schema in variant {
      for property in schema.object?.properties ?? []
      where table.conjuncts(of: property.schema).contains(where: \.saysValues) { names.insert(property.name) }
    }
    return names
  }
}
