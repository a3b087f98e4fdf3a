import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.7 Components Object. Schemas come first whatever the order in the document: everything else may
  /// refer to them, and their numbers are the ones that people look for in the model.
  func readComponents(_ node: Node) {
    var sections: [(kind: ComponentKind, node: Node)] = []
    for (key, value) in node.entries {
      let field = keyword(key)
      guard let kind = ComponentKind(field) else {
        otherField(key, in: .components)
        continue
      }
      if field == .pathItems { newer(key, than: .components) }
      if field == .mediaTypes { newer(key, than: .components, since: .v32) }
      guard value.kind != .null else {
        report("null-field", .warning, "\"\(key.text)\" is null; it counts as absent", at: value)
        continue
      }
      if let section = mapping(value, field) { sections.append((kind, section)) }
    }
    readSections(sections)
  }

  /// By kind, wherever an edition of the specification puts them.
  func readSections(_ sections: [(kind: ComponentKind, node: Node)]) {
    // Names first: a schema in a response may lead to any of them.
    for section in sections where section.kind == .schema { registerSchemas(section.node) }
    drainSchemas()
    for section in sections where section.kind == .securityScheme { readSecuritySchemes(section.node) }
    for section in sections {
      for (key, value) in section.node.entries {
        checkName(key, section.kind)
        readComponent(value, section.kind)
      }
    }
  }

  /// §4.8.7.1: other characters break references that are not escaped, and file names made from them.
  private func checkName(_ key: Node, _ kind: ComponentKind) {
    let name = key.text
    let isValid =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
      }
    guard !isValid else { return }
    report(
      "invalid-component-name", "the name of a \(kind.noun) has only letters, digits, dots, dashes and underscores",
      at: key, fix: "Rename \"\(shown(name))\".")
  }

  /// Read for its faults; its value waits for whoever refers to it.
  private func readComponent(_ node: Node, _ kind: ComponentKind) {
    findings.charged = []
    switch kind {
    case .schema, .securityScheme: break
    case .response: _ = response(node)
    case .parameter: if dialect == .v20 { _ = swagger2Parameter(node) } else { _ = parameter(node) }
    case .example: _ = example(node, name: nil)
    case .requestBody: _ = requestBody(node)
    case .header: _ = header(node, name: "")
    case .link: _ = link(node, name: "")
    case .callback: _ = callbacks(node, name: "")
    case .pathItem: _ = pathItem(node)
    case .mediaType: _ = mediaType("", node, at: node)
    }
  }
}

/// The section that a field of `components` is.
extension ComponentKind {
  init?(_ field: Keyword) {
    switch field {
    case .schemas: self = .schema
    case .responses: self = .response
    case .parameters: self = .parameter
    case .examples: self = .example
    case .requestBodies: self = .requestBody
    case .headers: self = .header
    case .securitySchemes: self = .securityScheme
    case .links: self = .link
    case .callbacks: self = .callback
    case .pathItems: self = .pathItem
    case .mediaTypes: self = .mediaType
    default: return nil
    }
  }
}
