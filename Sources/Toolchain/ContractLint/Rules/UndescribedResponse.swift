extension LintRule {
  static let undescribedResponse = LintRule(
    "undescribed-response", .documentation, .note, "A response's description is empty.",
    why: "The text is what tells a caller when this status comes and what to do about it.",
    fix: "Say in a few words when it is sent: `description: There is no such order.`",
    bad: """
      paths:
        /orders:
          get: { responses: { '200': { description: '' } } }
      """,
    good: """
      paths:
        /orders:
          get: { responses: { '200': { description: The caller's orders. } } }
      """
  ) { subject, findings in
    for use in ContractWalk.responses(of: subject.servedAndSent) {
      // That there is none at all is said by the reader, where the edition of OpenAPI asks for one.
      guard let text = use.response.description, text.allSatisfy(\.isWhitespace),
        (use.response.summary ?? "").isEmpty
      else { continue }
      findings.report("\(subject.label(of: use)) has an empty description", at: subject.place(of: use))
    }
  }
}
