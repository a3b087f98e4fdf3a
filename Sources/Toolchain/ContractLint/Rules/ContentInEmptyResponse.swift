import ContractText

extension LintRule {
  static let contentInEmptyResponse = LintRule(
    "content-in-empty-response", .responses, .error, "A response has content that HTTP forbids.",
    why: """
      Responses with 1xx, 204, 205 and 304 end behind their headers (RFC 9110 §6.4.1). What a server sends all the \
      same is dropped, or taken for the beginning of the next response.
      """,
    fix: "Remove `content`, or answer with 200.",
    bad: """
      paths:
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          delete:
            responses:
              '204': { description: It is gone., content: { application/json: { schema: { type: object } } } }
      """,
    good: """
      paths:
        /orders/{id}:
          parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
          delete: { responses: { '204': { description: It is gone. } } }
      """
  ) { subject, findings in
    // One response can be shared by several statuses: each use counts, and each is a place of its own.
    for operation in subject.servedAndSent {
      for response in operation.responses where !response.content.isEmpty {
        guard case .code(let code) = response.status, code < 200 || [204, 205, 304].contains(code) else { continue }
        let status = subject.node(of: operation)?.member("responses")?.entry(response.status.text)?.key
        let content = subject.responseEntry(response, in: operation)?.value.entry("content")?.key
        // Without schemas nothing is lost but a word.
        let isHollow = response.name == nil && response.content.allSatisfy { $0.schema == nil && $0.itemSchema == nil }
        findings.report(
          "\(code) of \(operation.label) has content",
          at: content.flatMap { response.name == nil ? $0.place : nil }
            ?? status?.place ?? response.place,
          edits: isHollow ? content.map { [.removeEntry(key: $0)] } ?? [] : [])
      }
    }
  }
}
