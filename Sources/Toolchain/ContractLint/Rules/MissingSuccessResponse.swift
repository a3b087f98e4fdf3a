extension LintRule {
  static let missingSuccessResponse = LintRule(
    "missing-success-response", .responses, .warning, "An operation documents only failures.",
    why: "A caller cannot know what comes when all goes well; generated clients have nothing to return.",
    fix: "Add the response of a call that succeeds.",
    bad: """
      paths:
        /orders:
          post: { responses: { '400': { description: The order is incomplete. } } }
      """,
    good: """
      paths:
        /orders:
          post:
            responses:
              '201': { description: It is placed. }
              '400': { description: The order is incomplete. }
      """
  ) { subject, findings in
    for operation in subject.servedAndSent where !operation.responses.isEmpty {
      // A redirect, a switch of protocols and `default` are ways to succeed too.
      guard operation.responses.allSatisfy({ $0.status.isError }) else { continue }
      findings.report(
        "\(operation.label) documents no response for success", at: subject.place(of: "responses", in: operation))
    }
  }
}
