extension LintRule {
  static let missingContact = LintRule(
    "missing-contact", .documentation, nil, "The contract does not say whom to ask.",
    why: "Callers who find a fault, or need more, do not know which team owns the service.",
    fix: "Add `info.contact` with a team's name and address.",
    bad: """
      info: { title: Orders, version: 1.0.0 }
      paths: {}
      """,
    good: """
      info: { title: Orders, version: 1.0.0, contact: { name: Team Checkout, email: checkout@example.com } }
      paths: {}
      """
  ) { subject, findings in
    guard subject.info?.member("contact")?.count ?? 0 == 0, let place = subject.infoPlace else { return }
    findings.report("the contract \(subject.contract.title) names no contact", at: place)
  }
}
