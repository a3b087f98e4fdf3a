import ContractModel
import ContractText

extension LintRule {
  static let vagueMediaType = LintRule(
    "vague-media-type", .responses, .warning, "Content has a schema and no definite media type.",
    why: """
      `*/*` lets a server send anything, so that a client cannot know how to read it. Usually a framework wrote it \
      where nobody said what is sent.
      """,
    fix: "Name what is sent: `application/json`.",
    bad: """
      paths:
        /orders:
          get:
            responses:
              '200':
                description: All.
                content: { '*/*': { schema: { type: array, items: { type: object } } } }
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
    let schemas = subject.contract.schemas
    var places: Set<Place> = []
    func check(_ content: [MediaType], _ findings: inout LintFindings) {
      for type in content where type.essence == "*/*" || type.essence == "application/*" {
        // Bytes of any kind are bytes: only what has members or items has to be read.
        guard let schema = type.schema else { continue }
        let types = schemas.types(of: schema)
        guard types != .any, types.contains(.object) || types.contains(.array), places.insert(type.place).inserted
        else { continue }
        findings.report("\(type.type) does not say how the content is written", at: type.place)
      }
    }
    for operation in subject.servedAndSent {
      check(operation.body?.content ?? [], &findings)
      for response in operation.responses { check(response.content, &findings) }
    }
  }
}
