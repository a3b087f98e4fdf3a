extension LintRule {
  static let undocumentedContent = LintRule(
    "undocumented-content", .responses, .warning, "A GET answers 200 and does not say with what.",
    why: "What is got is the content. Without a media type and a schema no client can read it, and no mock can answer.",
    fix: "Add `content`; a GET that has nothing to say answers 204.",
    bad: """
      paths:
        /orders:
          get: { responses: { '200': { description: All. } } }
      """,
    good: """
      paths:
        /orders:
          get:
            responses:
              '200':
                description: All.
                content: { application/json: { schema: { type: array, items: { type: object } } } }
      """
  ) { subject, findings in
    let operations = subject.served.filter { $0.method == .get && !$0.isProbe }
    for use in ContractWalk.responses(of: operations, where: { $0 == .code(200) }) {
      if use.response.content.isEmpty {
        findings.report("\(subject.label(of: use)) has no content", at: subject.place(of: use))
      }
      for type in use.response.content
      where type.isJSON && type.schema == nil && type.itemSchema == nil {
        findings.report("\(type.type) in \(subject.label(of: use)) has no schema", at: type.place)
      }
    }
  }
}
