extension LintRule {
  static let undocumentedServiceLevel = LintRule(
    "undocumented-service-level", .documentation, nil, "The contract promises no service level.",
    why:
      "Deadlines, retries and alerts are then guessed by every caller, and nobody can say whether the service is slow.",
    fix: "Add `x-sla` with what the service keeps: `{ availability: 99.9, latency: { p99: 200ms } }`.",
    bad: """
      paths: { /orders: { get: { responses: { '200': { description: All. } } } } }
      """,
    good: """
      x-sla: { availability: 99.9, latency: { p99: 200ms } }
      paths: { /orders: { get: { responses: { '200': { description: All. } } } } }
      """
  ) { subject, findings in
    let contract = subject.contract
    guard contract.serviceLevel == nil, !contract.operations.isEmpty, let place = subject.infoPlace,
      contract.operations.contains(where: { $0.serviceLevel == nil })
    else { return }
    findings.report("the contract \(contract.title) promises no service level", at: place)
  }
}
