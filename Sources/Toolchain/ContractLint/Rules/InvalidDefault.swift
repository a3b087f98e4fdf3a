extension LintRule {
  static let invalidDefault = LintRule(
    "invalid-default", .schemas, .warning, "A default is not valid by its own schema.",
    why: "A server that fills it in breaks its own contract, and the client that sends what it read is refused.",
    fix: "Choose a default that the schema allows.",
    bad: """
      paths: {}
      components:
        schemas:
          Currency: { type: string, pattern: '^[A-Z]{3}$', default: euro }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Currency: { type: string, pattern: '^[A-Z]{3}$', default: EUR }
      """
  ) { subject, findings in
    var check = ExampleCheck(subject, assertsFormats: false)
    for schema in subject.table.all {
      // One that the schema refuses at first sight has been told, and left out, when the contract was read.
      guard let value = schema.annotations?.initial else { continue }
      let failures = check.failures(of: value, schema.id, nil)
      if failures.isEmpty { continue }
      let node = subject.entry("default", of: schema)?.value
      findings.report("the default of \(subject.label(schema))", fails: failures, node, else: schema.place)
    }
  }
}
