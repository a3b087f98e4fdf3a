extension LintRule {
  static let redirectWithoutLocation = LintRule(
    "redirect-without-location", .responses, .warning, "A redirect does not say where to.",
    why: "Clients follow the `Location` header (RFC 9110 §15.4). Without it they stop with an error of their own.",
    fix: "Document the `Location` header.",
    bad: """
      paths:
        /invoices:
          get: { responses: { '303': { description: The invoice is elsewhere. } } }
      """,
    good: """
      paths:
        /invoices:
          get:
            responses:
              '303':
                description: The invoice is elsewhere.
                headers: { Location: { schema: { type: string, format: uri-reference } } }
      """
  ) { subject, findings in
    for use in subject.responses {
      guard case .code(let code) = use.response.status, [301, 302, 303, 307, 308].contains(code),
        !use.response.hasHeader("Location")
      else { continue }
      findings.report("\(subject.label(of: use)) has no Location header", at: subject.place(of: use))
    }
  }
}
