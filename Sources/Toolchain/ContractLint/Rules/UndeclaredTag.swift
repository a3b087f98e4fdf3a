import ContractText

extension LintRule {
  static let undeclaredTag = LintRule(
    "undeclared-tag", .documentation, .warning, "An operation has a tag that the contract does not declare.",
    why: """
      Where tags are declared, they order and describe the documentation. A tag that is not among them is a slip of \
      the pen, or a group without a description at the end of the page.
      """,
    fix: "Correct the tag, or declare it under `tags`.",
    bad: """
      tags: [{ name: orders }]
      paths:
        /orders:
          get: { tags: [order], responses: { '200': { description: All. } } }
      """,
    good: """
      tags: [{ name: orders }]
      paths:
        /orders:
          get: { tags: [orders], responses: { '200': { description: All. } } }
      """
  ) { subject, findings in
    // Who declares none does without descriptions, which is no slip.
    guard !subject.contract.tags.isEmpty else { return }
    var known = Set(subject.contract.tags.map(\.name))
    for operation in subject.servedAndSent {
      for tag in operation.tags where known.insert(tag).inserted {
        let item = subject.node(of: operation)?.member("tags")?.items.first { $0.text == tag }
        findings.report(
          "the tag \(tag) of \(operation.label) is not declared", at: item?.place ?? operation.place)
      }
    }
  }
}
