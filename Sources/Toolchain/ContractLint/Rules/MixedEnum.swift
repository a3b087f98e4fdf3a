import ContractModel
import TreatyJSON

extension LintRule {
  static let mixedEnum = LintRule(
    "mixed-enum", .schemas, .note, "An enum has values of several types.",
    why: "No generator makes an enum of it; often one value lacks its quotes (`no` and `1.0` are no strings in YAML).",
    fix: "Put the values in quotes, or use one type.",
    bad: """
      paths: {}
      components:
        schemas:
          ApiVersion: { enum: ['1.0-beta', 1.0, 2.0] }
      """,
    good: """
      paths: {}
      components:
        schemas:
          ApiVersion: { enum: ['1.0-beta', '1.0', '2.0'] }
      """
  ) { subject, findings in
    func kind(_ value: JSONValue) -> Int? {
      switch value {
      case .null: nil
      case .bool: 0
      case .number: 1
      case .string: 2
      case .array: 3
      case .object: 4
      }
    }
    for schema in subject.table.all {
      guard let values = schema.enumeration, Set(values.compactMap(kind)).count > 1 else { continue }
      findings.report(
        "the enum of \(subject.label(schema)) has values of several types", at: subject.place(of: "enum", in: schema))
    }
  }
}
