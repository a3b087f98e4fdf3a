import ContractModel

extension LintRule {
  static let missingIdempotencyKey = LintRule(
    "missing-idempotency-key", .operations, .note, "A POST that creates something cannot be repeated safely.",
    why: """
      When the answer is lost, the caller does not know whether to send the request again: once more may be a second \
      order. With a key of the caller's the server knows a repetition.
      """,
    fix: "Take an `Idempotency-Key` header, or create by PUT under an id of the caller's.",
    bad: """
      paths:
        /orders:
          post: { responses: { '201': { description: It is placed. } } }
      """,
    good: """
      paths:
        /orders:
          post:
            parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]
            responses: { '201': { description: It is placed. } }
      """,
    options: [
      LintOption("headers", .texts(["Idempotency-Key"]), "The headers, or members of the body, that carry such a key.")
    ]
  ) { subject, findings in
    let names = Set(findings.texts("headers").map(Casing.flatCase.converted))
    // Other spellings are the same thing: `x-idempotency-key`, `idempotencyToken`.
    func isKey(_ name: String) -> Bool {
      names.contains(Casing.flatCase.converted(name)) || name.lowercased().contains("idempot")
    }
    var known: [SchemaID: Bool] = [:]
    var breaches: [Breach] = []
    var isFollowed = false
    for operation in subject.served where operation.method == .post {
      guard operation.responses.contains(where: { $0.status == .code(201) }) else { continue }
      var takesKey = operation.parameters.contains { isKey($0.name) }
      for schema in operation.body?.content.compactMap(\.schema) ?? [] where !takesKey {
        let hasKey = known[schema] ?? subject.contract.schemas.members(of: schema).contains { isKey($0.name) }
        known[schema] = hasKey
        takesKey = hasKey
      }
      if takesKey {
        isFollowed = true
      } else {
        breaches.append(Breach(message: "\(operation.label) takes no idempotency key", place: operation.place))
      }
    }
    findings.report(breaches, isFollowed: isFollowed) {
      "none of the \($0) operations that create takes an idempotency key"
    }
  }
}
