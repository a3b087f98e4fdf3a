import ContractModel
import ContractText
import SchemaLogic

extension LintRule {
  static let invalidEnumValue = LintRule(
    "invalid-enum-value", .schemas, .error, "A value of an enum is refused by the schema's other keywords.",
    why: "Code is generated for a value that can never be sent or read.",
    fix: "Remove the value, or correct the keyword that refuses it.",
    bad: """
      paths: {}
      components:
        schemas:
          Currency: { type: string, maxLength: 3, enum: [EUR, USD, EURO] }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Currency: { type: string, maxLength: 3, enum: [EUR, USD] }
      """
  ) { subject, findings in
    var check = ExampleCheck(subject, assertsFormats: false)
    for schema in subject.table.all {
      guard let values = schema.enumeration, let node = subject.constrained(schema) else { continue }
      let items = node.member("enum").map { Array($0.items) } ?? []
      for (value, item) in zip(values, items) {
        // Null that the reader added where the dialect says it otherwise is no item.
        if value == .null || item.text != (value.string ?? item.text) { continue }
        let failures = check.failures(of: value, schema.id, nil)
        if failures.isEmpty { continue }
        findings.report("the value of \(subject.label(schema))", fails: failures, item, else: schema.place)
      }
    }
  }
}

extension LintSubject {
  /// The text of a schema that says more than which values it lists: only there one of them can be refused.
  fileprivate func constrained(_ schema: Schema) -> Node? {
    guard
      schema.string?.maxLength != nil || schema.string?.minLength != nil || schema.string?.pattern != nil
        || schema.number != nil || schema.reference != nil || schema.composition != nil || schema.format != nil
    else { return nil }
    return node(at: schema.place)
  }
}
