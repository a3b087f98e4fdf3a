import ContractText

/// What kind of document this is, and whether it can be read at all.
struct DocumentVersion {
  var dialect: Dialect

  /// Nil, with the reason reported, when nothing can be read: no mapping, no version, one that is not known. Everything
  /// else that can be wrong leaves a contract to look at.
  static func read(_ root: Node, _ findings: inout Findings) -> DocumentVersion? {
    guard root.kind == .mapping else {
      findings.add(
        Diagnostic(
          "root-not-a-mapping", .error, "an OpenAPI document is a mapping at its root, not \(root.kind.noun)",
          at: root.place.startOnly))
      return nil
    }
    guard let field = root.entry("openapi") else {
      if let swagger = root.entry("swagger") { return swagger2(swagger.value, &findings) }
      refuse(root, &findings)
      return nil
    }
    if let swagger = root.entry("swagger") {
      findings.add(
        Diagnostic(
          "two-versions", .error, "both \"openapi\" and \"swagger\" say which version this is", at: swagger.key.place,
          fix: "Keep the one whose rules the document follows."))
      return nil
    }
    return version(field.value, &findings)
  }

  /// OpenAPI 3.1.1, Versions: the patch number means nothing to tools, so that an unknown one is no reason to stop.
  /// A minor version that is not known may have constructs that the rules of today would misread.
  private static func version(_ node: Node, _ findings: inout Findings) -> DocumentVersion? {
    let text = node.text
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNumeric = parts.count <= 3 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
    let editions: [Substring: Dialect] = ["0": .v30, "1": .v31, "2": .v32]
    guard isNumeric, parts.count >= 2, parts[0] == "3", let dialect = editions[parts[1]] else {
      findings.add(
        Diagnostic(
          "unsupported-version", .error,
          node.kind == .mapping || node.kind == .sequence
            ? "\"openapi\" must be a version, not \(node.kind.noun)"
            : "unknown OpenAPI version \"\(text)\"; \(supported)", at: node.place,
          fix: "Write openapi: 3.2.0 if the document follows it."))
      return nil
    }
    if node.kind != .string || parts.count == 2 {
      // A float loses its digits in most tools (3.10 becomes 3.1); the text is what counts here.
      findings.add(
        Diagnostic(
          "version-not-a-string", .warning, "\"openapi\" is \(text); it is read as version \(text).0",
          at: node.place, fix: "Write the full version, \(text).0."))
    }
    return DocumentVersion(dialect: dialect)
  }

  private static let supported = "supported are Swagger 2.0 and OpenAPI 3.0.x, 3.1.x and 3.2.x"

  /// Swagger 2.0 had one version, which must be a string and often is not.
  private static func swagger2(_ node: Node, _ findings: inout Findings) -> DocumentVersion? {
    let text = node.text
    guard text == "2.0" || text == "2" || text.hasPrefix("2.0.") else {
      findings.add(
        Diagnostic(
          "unsupported-version", .error,
          node.kind == .mapping || node.kind == .sequence
            ? "\"swagger\" must be a version, not \(node.kind.noun)"
            : "unknown Swagger version \"\(text)\"; \(supported)", at: node.place,
          fix: "Write swagger: \"2.0\" if the document follows it."))
      return nil
    }
    if node.kind != .string || text != "2.0" {
      findings.add(
        Diagnostic(
          "version-not-a-string", .warning, "\"swagger\" is \(text); it is read as version 2.0", at: node.place,
          fix: "Write swagger: \"2.0\"."))
    }
    return DocumentVersion(dialect: .v20)
  }

  /// Names the format that this document seems to have.
  private static func refuse(_ root: Node, _ findings: inout Findings) {
    let start = root.place.startOnly
    if let old = root.entry("swaggerVersion") {
      findings.add(
        Diagnostic(
          "unsupported-version", .error, "Swagger 1.x is not supported; \(supported)",
          at: old.value.place))
    } else if root.member("asyncapi") != nil {
      findings.add(
        Diagnostic("not-openapi", .error, "this is an AsyncAPI document, no OpenAPI document", at: start))
    } else {
      let kind = root.member("$schema") != nil ? " (a JSON Schema, it seems)" : ""
      findings.add(
        Diagnostic(
          "not-openapi", .error, "this is no OpenAPI document\(kind): it has neither \"openapi\" nor \"swagger\"",
          at: start, fix: "Begin the document with openapi: 3.1.0."))
    }
  }
}
