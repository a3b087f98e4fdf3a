extension LintRule {
  static let integerWithoutFormat = LintRule(
    "integer-without-format", .schemas, nil, "An integer has neither a format nor limits.",
    why: "Some generators make 32 bits of it, others 64: ids overflow in one client and not in the other.",
    fix: "Add `format: int32` or `format: int64`, or limits.",
    bad: """
      paths: {}
      components:
        schemas:
          OrderId: { type: integer }
      """,
    good: """
      paths: {}
      components:
        schemas:
          OrderId: { type: integer, format: int64 }
      """
  ) { subject, findings in
    for schema in subject.table.all where schema.types.subtracting(.null) == .integer {
      if schema.format != nil || schema.saysValues || schema.number?.maximum != nil { continue }
      if schema.number?.exclusiveMaximum != nil { continue }
      findings.report("\(subject.label(schema)) has neither format nor limits", at: schema.place)
    }
  }
}
