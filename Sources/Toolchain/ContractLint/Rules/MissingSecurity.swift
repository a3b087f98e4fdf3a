import ContractModel

extension LintRule {
  static let missingSecurity = LintRule(
    "missing-security", .security, .warning, "Nothing says who may call an operation.",
    why: """
      Without `security` an operation is open to everybody. Whether that is meant or forgotten cannot be seen, and \
      generated servers let every call in.
      """,
    fix: "Require a scheme, for all operations at the root; write `security: []` where everybody may call.",
    bad: """
      paths:
        /orders:
          get: { security: [{ key: [] }], responses: { '200': { description: All. } } }
          delete: { responses: { '204': { description: All are gone. } } }
      components:
        securitySchemes: { key: { type: apiKey, in: header, name: X-API-Key } }
      """,
    good: """
      security: [{ key: [] }]
      paths:
        /orders:
          get: { responses: { '200': { description: All. } } }
          delete: { responses: { '204': { description: All are gone. } } }
        /status:
          get: { security: [], responses: { '200': { description: It runs. } } }
      components:
        securitySchemes: { key: { type: apiKey, in: header, name: X-API-Key } }
      """
  ) { subject, findings in
    guard let root = subject.root, root.entry("security") == nil else { return }
    var breaches: [Breach] = []
    var isFollowed = false
    for operation in subject.served where operation.method != .options {
      // Browsers send OPTIONS before they send credentials. What cannot be seen is not blamed.
      guard let node = subject.node(of: operation) else { continue }
      if node.entry("security") != nil {
        isFollowed = true
      } else if !operation.isProbe {
        breaches.append(Breach(message: "nothing says who may call \(operation.label)", place: operation.place))
      }
    }
    findings.report(breaches, isFollowed: isFollowed) { "nothing says who may call any of the \($0) operations" }
  }
}
