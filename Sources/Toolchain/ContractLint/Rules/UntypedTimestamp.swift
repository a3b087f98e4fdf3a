import ContractModel

extension LintRule {
  static let untypedTimestamp = LintRule(
    "untyped-timestamp", .schemas, .note, "A string is a date or a time by its name, but has no format.",
    why: "Clients get a string and parse it as they think; zones and fractions of seconds differ with each.",
    fix: "Add `format: date-time` (RFC 3339), or `format: date` for a day.",
    bad: """
      paths: {}
      components:
        schemas:
          Order: { type: object, properties: { createdAt: { type: string } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Order: { type: object, properties: { createdAt: { type: string, format: date-time } } }
      """
  ) { subject, findings in
    for schema in subject.table.all {
      for property in schema.object?.properties ?? [] where isTimestamp(property.name) {
        let value = subject.table.conjuncts(of: property.schema)
        let types = subject.table.types(of: value).subtracting(.null)
        guard types == .string else { continue }
        // A pattern or an enum says how it is written.
        let isTold = value.contains { $0.format != nil || $0.saysValues || $0.string?.pattern != nil }
        if !isTold { findings.report("the property \(property.name) has no format", at: property.place) }
      }
    }
  }

  private static func isTimestamp(_ name: String) -> Bool {
    let words = Casing.words(of: name).map { $0.lowercased() }
    guard let last = words.last else { return false }
    if ["timestamp", "datetime", "date"].contains(last) { return true }
    // `looksAt` is none: what was done then is a participle.
    guard last == "at", words.count > 1 else { return false }
    let verb = words[words.count - 2]
    return verb.hasSuffix("ed") || ["sent", "paid", "begun", "sold", "built", "made", "due", "seen"].contains(verb)
  }
}
