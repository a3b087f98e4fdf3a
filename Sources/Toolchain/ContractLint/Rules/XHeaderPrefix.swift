import ContractModel
import ContractText

extension LintRule {
  static let xHeaderPrefix = LintRule(
    "x-header-prefix", .naming, .note, "A header's name begins with `X-`.",
    why: "The prefix says \"experimental\". Headers that succeed keep it for ever or need two names (RFC 6648).",
    fix: "Leave the prefix out of new headers, and put the product's name in its place: `Shop-Cart-ID`.",
    bad: """
      paths:
        /orders:
          get:
            parameters: [{ name: X-Cart-ID, in: header, schema: { type: string } }]
            responses: { '200': { description: All. } }
      """,
    good: """
      paths:
        /orders:
          get:
            parameters: [{ name: Shop-Cart-ID, in: header, schema: { type: string } }]
            responses: { '200': { description: All. } }
      """,
    options: [
      LintOption(
        "allowed",
        .texts([
          "X-Request-ID", "X-Correlation-ID", "X-Trace-ID", "X-Forwarded-*", "X-Real-IP", "X-RateLimit*",
          "X-Rate-Limit*",
          "X-API-Key", "X-CSRF-Token", "X-XSRF-Token", "X-Requested-With", "X-Total-Count", "X-HTTP-Method-Override",
          "X-Content-Type-Options", "X-Frame-Options", "X-Robots-Tag", "X-B3-*", "X-Amz-*", "X-Goog-*", "X-Ms-*",
        ]), "Names that are established with the prefix; `*` at the end stands for any rest.")
    ]
  ) { subject, findings in
    let allowed = findings.texts("allowed").map { $0.lowercased() }
    var seen: Set<String> = []
    func isEstablished(_ name: String) -> Bool {
      allowed.contains { $0.utf8.last == UInt8(ascii: "*") ? name.hasPrefix($0.dropLast()) : name == $0 }
    }
    func check(_ name: String, _ place: Place, _ findings: inout LintFindings) {
      let folded = name.lowercased()
      guard folded.hasPrefix("x-"), !isEstablished(folded), seen.insert(folded).inserted else { return }
      findings.report("the header \(name) has the prefix X-", at: place)
    }
    for parameter in subject.parameters where parameter.location == .header {
      check(parameter.name, parameter.place, &findings)
    }
    for use in subject.responses {
      for header in use.response.headers { check(header.name, header.place, &findings) }
    }
  }
}
