import ContractModel

extension LintRule {
  static let unboundedString = LintRule(
    "unbounded-string", .security, .warning, "A string that a caller sends may be of any length.",
    why: """
      Whoever stores, logs, hashes or indexes it needs a limit; without one in the contract each place finds its own, or \
      none, and one request can fill memory and disk.
      """,
    fix: "Add `maxLength`, or say what the text is by `enum`, a `pattern` or a `format`.",
    bad: """
      paths:
        /reviews:
          post:
            requestBody:
              content:
                application/json:
                  schema: { type: object, properties: { comment: { type: string } } }
            responses: { '201': { description: Thanks. } }
      """,
    good: """
      paths:
        /reviews:
          post:
            requestBody:
              content:
                application/json:
                  schema: { type: object, properties: { comment: { type: string, maxLength: 2000 } } }
            responses: { '201': { description: Thanks. } }
      """
  ) { subject, findings in
    subject.forEachInput(of: .string) { schema, demands in
      if demands.contains(where: { isBounded($0, subject) }) { return }
      findings.report("\(subject.label(schema)) may be of any length", at: schema.place)
    }
  }

  /// Formats whose texts can be of any length. All others have an end, or are a team's own and checked there.
  private static let openFormats: Set<String> = [
    "uri", "uri-reference", "iri", "iri-reference", "uri-template", "url", "json-pointer", "relative-json-pointer",
    "regex",
    "password", "byte", "base64", "base64url", "string", "text", "html", "markdown", "commonmark", "json", "xml",
  ]

  private static func isBounded(_ schema: Schema, _ subject: LintSubject) -> Bool {
    // Bytes of files are measured by whoever takes bodies.
    if let format = schema.format, !openFormats.contains(format) { return true }
    guard let string = schema.string else { return false }
    if string.maxLength != nil || string.contentMediaType != nil { return true }
    return string.pattern.flatMap(subject.patterns.language)?.isFinite ?? false
  }
}
