import ContractModel
import ContractText

extension Reading {
  /// The whole document. Components come first, so that names and ids follow the contract's order, and because a fault in
  /// them is found even when nothing uses them.
  func readDocument() {
    let root = document.root
    var sections: [Keyword: Node] = [:]
    var guesses: Set<Keyword> = []
    for (key, value) in root.entries {
      let field = keyword(key)
      switch field {
      case .openapi: break
      case .info, .paths, .security, .tags: sections[field] = value
      case .servers, .components:
        newer(key, than: .document, since: .v30)
        sections[field] = value
      case .selfReference:
        // The text layer resolves by it.
        newer(key, than: .document, since: .v32)
        _ = text(value, field)
      case .swagger, .host, .basePath, .schemes, .consumes, .produces, .definitions, .parameters, .responses,
        .securityDefinitions:
        if dialect == .v20 {
          sections[field] = value
        } else if let guess = otherField(key, value, in: .document, into: &contract.extensions) {
          guesses.insert(guess)
        }
      case .externalDocs: readExternalDocs(value)
      case .webhooks:
        newer(key, than: .document)
        sections[field] = value
      case .jsonSchemaDialect: readDialect(key, value)
      default:
        if let guess = otherField(key, value, in: .document, into: &contract.extensions) { guesses.insert(guess) }
      }
    }
    if let info = sections[.info] {
      readInfo(info)
    } else if !guesses.contains(.info) {
      missing(.info, in: .document, at: root)
    }
    checkSections(sections, guesses)
    contract.serviceLevel = root.entry("x-sla").flatMap { readServiceLevel($0.value) }
    if dialect == .v20 { readSwagger2Defaults(sections) }
    if let node = sections[.servers] { contract.servers = readServers(node) }
    if let node = sections[.tags] { readTags(node) }
    let components = sections[.components].flatMap { mapping($0, .components) }
    if let components { readComponents(components) }
    if dialect == .v20 { readSwagger2Components(sections) }
    if let node = sections[.security] { commonSecurity = readSecurity(node) }
    if let node = sections[.paths] { readPaths(node) }
    if let node = sections[.webhooks] { readWebhooks(node) }
    finish()
  }

  /// 3.0 requires `paths`; 3.1 any one of three, so that a document can be a library of components.
  private func checkSections(_ sections: [Keyword: Node], _ guesses: Set<Keyword>) {
    let present = guesses.union(sections.keys)
    if dialect.isModern {
      if present.isDisjoint(with: [.paths, .components, .webhooks]) {
        report(
          "missing-field", "the document needs one of \"paths\", \"components\" and \"webhooks\"", at: document.root)
      }
    } else if !present.contains(.paths) {
      missing(.paths, in: .document, at: document.root)
    }
  }

  /// OpenAPI 3.1.1, Specifying Schema Dialects: other dialects are read as 2020-12 all the same, since their keywords mean the same where
  /// they have the same names.
  private func readDialect(_ key: Node, _ value: Node) {
    guard dialect.isModern else { return newer(key, than: .document) }
    guard let text = text(value, .jsonSchemaDialect) else { return }
    guard !SchemaLanguage.isKnown(text) else {
      schemaLanguage = text
      return
    }
    unknownLanguage(text, at: value)
  }

  /// What can only be known at the end.
  private func finish() {
    drainSchemas()
    checkLinks()
    contract.schemas = finishSchemas()
    checkPaginations()
  }
}
