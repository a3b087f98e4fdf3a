import ContractModel

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
    let operations = subject.served.filter { $0.method == .post }
    var telling = TellingSchemas(schemas: subject.contract.schemas)
    for use in ContractWalk.responses(of: operations, where: { $0 == .code(201) }) {
      let response = use.response
      guard !response.hasHeader("Location", "Content-Location", "Link"), response.links.isEmpty else { continue }
      // Whatever there is in a body that is no plain JSON object, it may be an id.
      let tells = response.content.contains { type in
        guard type.isJSON, let schema = type.schema else { return true }
        return telling.tellsWhere(schema)
      }
      guard !tells else { continue }
      findings.report(
        "\(subject.label(of: use)) has neither a Location header nor an id in its body", at: subject.place(of: use))
    }
  }
}

/// Remembers which schemas have something in them by which a resource is found again.
private struct TellingSchemas {
  let schemas: SchemaTable
  private var bodies: [SchemaID: Bool] = [:]
  private var parts: [SchemaID: Bool] = [:]

  init(schemas: SchemaTable) { self.schemas = schemas }

  /// The resource may stand in a member of the body; several of them, in a list.
  mutating func tellsWhere(_ id: SchemaID) -> Bool {
    if let known = bodies[id] { return known }
    let members = schemas.members(of: id)
    let tells =
      members.isEmpty || hasTellingMember(id)
      || members.contains { member in
        schemas.types(of: member.schema).subtracting(.null) == .array || hasTellingMember(member.schema)
      }
    bodies[id] = tells
    return tells
  }

  private mutating func hasTellingMember(_ id: SchemaID) -> Bool {
    if let known = parts[id] { return known }
    let tells = schemas.members(of: id).contains { member in
      Casing.words(of: member.name).contains { Self.words.contains($0.lowercased()) }
    }
    parts[id] = tells
    return tells
  }

  private static let words: Set<String> = [
    "id", "ids", "uuid", "guid", "url", "uri", "href", "self", "link", "links", "location", "name", "key", "token",
    "code", "number", "reference", "ref", "slug", "data", "result", "results", "items",
  ]
}
