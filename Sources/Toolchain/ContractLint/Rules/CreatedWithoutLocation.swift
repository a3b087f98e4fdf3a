extension LintRule {
  static let createdWithoutLocation = LintRule(
    "created-without-location", .responses, .warning, "201 does not tell where the new resource is.",
    why: "The caller has created something and cannot look at it, change it or delete it (RFC 9110 §15.3.2).",
    fix: "Document a `Location` header, or a body with the new resource's id or address.",
    bad: """
      paths:
        /orders:
          post: { responses: { '201': { description: It is placed. } } }
      """,
    good: """
      paths:
        /orders:
          post:
            responses:
              '201':
                description: It is placed.
                headers: { Location: { schema: { type: string, format: uri-reference } } }
      """
  ) { subject, findings in
    // PUT creates what it was asked for: the caller knows the address.
    let operations = subject.contract.served.filter { $0.method == .post }
    for use in subject.responses(of: operations) where use.response.status == .code(201) {
      let response = use.response
      guard !response.hasHeader("Location", "Content-Location", "Link"), response.links.isEmpty else { continue }
      // Whatever there is in a body that is no plain JSON object, it may be an id.
      let isOpaque = response.content.contains { type in
        guard type.isJSON, let schema = type.schema else { return true }
        let schemas = subject.contract.schemas
        let members = schemas.members(of: schema)
        // The resource may stand in a member of the body; several of them, in a list.
        return members.isEmpty
          || members.contains { member in
            tellsWhere(member.name) || schemas.types(of: member.schema).subtracting(.null) == .array
              || schemas.members(of: member.schema).contains { tellsWhere($0.name) }
          }
      }
      guard !isOpaque else { continue }
      findings.report(
        "\(subject.label(of: use)) has neither a Location header nor an id in its body", at: subject.place(of: use))
    }
  }

  private static func tellsWhere(_ member: String) -> Bool {
    let words = Casing.words(of: member).map { $0.lowercased() }
    let telling: Set<String> = [
      "id", "ids", "uuid", "guid", "url", "uri", "href", "self", "link", "links", "location", "name", "key", "token",
      "code", "number", "reference", "ref", "slug", "data", "result", "results", "items",
    ]
    return words.contains { telling.contains($0) }
  }
}
