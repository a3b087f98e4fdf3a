import ContractModel

extension LintRule {
  static let unusedSecurityScheme = LintRule(
    "unused-security-scheme", .maintenance, .warning, "A security scheme is declared that no operation requires.",
    why: "It looks as if something were protected by it, and generated clients ask for a credential that nobody wants.",
    fix: "Require it where it is meant, or remove it.",
    bad: """
      security: [{ key: [] }]
      paths: { /orders: { get: { responses: { '200': { description: All. } } } } }
      components:
        securitySchemes:
          key: { type: apiKey, in: header, name: X-API-Key }
          basic: { type: http, scheme: basic }
      """,
    good: """
      security: [{ key: [] }]
      paths: { /orders: { get: { responses: { '200': { description: All. } } } } }
      components:
        securitySchemes:
          key: { type: apiKey, in: header, name: X-API-Key }
      """
  ) { subject, findings in
    let operations = subject.contract.operations + subject.sent
    // A library of components requires nothing by itself.
    guard !operations.isEmpty else { return }
    var used = Set(operations.flatMap(\.security).flatMap(\.schemes).map(\.name))
    // Every operation may have one of its own instead.
    for requirement in subject.root?.member("security")?.items.map({ $0 }) ?? [] {
      used.formUnion(requirement.entries.map(\.key.text))
    }
    for scheme in subject.contract.securitySchemes where !used.contains(scheme.name) {
      // Where nothing is required at all, it is the requirements that were forgotten.
      findings.report(
        "no operation requires the security scheme \(scheme.name)", at: scheme.place,
        edits: used.isEmpty ? [] : subject.entry(of: scheme).map { [.removeEntry(key: $0.key)] } ?? [])
    }
  }
}
