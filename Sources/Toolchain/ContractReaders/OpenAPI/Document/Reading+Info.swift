import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.2 Info Object. Title and version are required; without them they are empty in the model, so that
  /// the rest can be read.
  func readInfo(_ node: Node) {
    guard let node = mapping(node, .info) else { return }
    contract.place = node.place.startOnly
    var seen: Set<Keyword> = []
    for (key, value) in node.entries {
      let field = keyword(key)
      seen.insert(field)
      switch field {
      case .title: contract.title = required(value, .title) ?? ""
      case .version: contract.version = version(value)
      case .description: contract.description = text(value, .description)
      case .termsOfService: _ = text(value, .termsOfService)
      case .contact: readContact(value)
      case .license: readLicense(value)
      case .summary:
        newer(key, than: .info)
        contract.summary = text(value, .summary)
      default:
        if let guess = otherField(key, value, in: .info, into: &contract.extensions) { seen.insert(guess) }
      }
    }
    if !seen.contains(.title) { missing(.title, in: .info, at: node) }
    if !seen.contains(.version) {
      // Nothing is generated from it, and drafts are shipped without one.
      report(
        "missing-field", contract.title.isEmpty ? .error : .warning, "\"info\" needs \"version\"", at: node,
        fix: "Add version: \"1.0.0\".")
    }
  }

  /// A required string: null is no value.
  func required(_ node: Node, _ field: Keyword) -> String? {
    if node.kind == .null {
      wrongType(node, field, "a string")
      return nil
    }
    return text(node, field)
  }

  /// `version: 1.10` is a float in YAML; its text is what was meant.
  private func version(_ node: Node) -> String {
    guard node.kind == .float || node.kind == .integer else { return required(node, .version) ?? "" }
    let written = node.text
    report(
      "version-not-a-string", .warning, "\"version\" is \(node.kind.noun); its text \(written) is kept", at: node,
      fix: "Write version: \"\(written)\".")
    return written
  }

  /// Only checked: the model has no use for whom to write to.
  private func readContact(_ node: Node) {
    guard let node = mapping(node, .contact) else { return }
    for (key, value) in node.entries {
      let field = keyword(key)
      switch field {
      case .name, .url, .email: _ = text(value, field)
      default: otherField(key, in: .contact)
      }
    }
  }

  /// §4.8.4. The name is kept; generated packages state it.
  private func readLicense(_ node: Node) {
    guard let node = mapping(node, .license) else { return }
    var hasName = false
    for (key, value) in node.entries {
      switch keyword(key) {
      case .name:
        hasName = true
        contract.license = required(value, .name)
      case .url: _ = text(value, .url)
      case .identifier:
        newer(key, than: .license)
        _ = text(value, .identifier)
      default: if otherField(key, in: .license) == .name { hasName = true }
      }
    }
    if !hasName { missing(.name, in: .license, at: node) }
  }
}
