import ContractText

extension LintRule {
  static let identicalSchemas = LintRule(
    "identical-schemas", .maintenance, .note, "Two component schemas say the same.",
    why: "Clients get two types that cannot be assigned to each other, and one of them misses the next change.",
    fix: "Keep one, and refer to it from where the other was used.",
    bad: """
      paths: {}
      components:
        schemas:
          BillingAddress: { type: object, properties: { street: { type: string }, city: { type: string } } }
          ShippingAddress: { type: object, properties: { street: { type: string }, city: { type: string } } }
      """,
    good: """
      paths: {}
      components:
        schemas:
          Address: { type: object, properties: { street: { type: string }, city: { type: string } } }
      """
  ) { subject, findings in
    var known: [String: Node] = [:]
    var budget = 4_000_000
    for (section, node) in subject.componentSections where section == "schemas" {
      for (key, value) in node.entries {
        // Ids of different things are alike without being one; what has parts or cases is told by them.
        guard (value.member("properties")?.count ?? 0) > 1 || (value.member("enum")?.count ?? 0) > 1,
          let text = value.canonical(budget: &budget)
        else { continue }
        guard let first = known[text] else {
          known[text] = key
          continue
        }
        findings.report(
          "the schema \(key.text) is the same as \(first.text)", at: key.place,
          notes: [.init("\(first.text) is here", at: first.place)])
      }
    }
  }
}
