import ContractModel
import ContractText

extension Reading {
  /// OpenAPI 3.1.1 §4.8.22 Tag Object. Operations may use tags that are not declared here; these only describe them.
  func readTags(_ node: Node) {
    guard let list = sequence(node, .tags) else { return }
    var names: [String: Node] = [:]
    for item in list.items {
      guard let tag = readTag(item) else { continue }
      if let first = names[tag.name] {
        report(
          "duplicate-tag", "the tag \"\(shown(tag.name))\" is declared twice", at: item,
          notes: [Diagnostic.Note("first declared here", at: first.place.startOnly)])
        continue
      }
      names[tag.name] = item
      contract.tags.append(tag)
    }
  }

  /// A tag without a name is nothing that an operation could carry.
  private func readTag(_ node: Node) -> Tag? {
    guard let node = object(node, .tag) else { return nil }
    var name: String?
    var hasName = false
    var description: String?
    for (key, value) in node.entries {
      switch keyword(key) {
      case .name:
        hasName = true
        name = required(value, .name)
      case .description: description = text(value, .description)
      case .externalDocs: readExternalDocs(value)
      default: if otherField(key, in: .tag) == .name { hasName = true }
      }
    }
    if !hasName { missing(.name, in: .tag, at: node) }
    return name.map { Tag(name: $0, description: description) }
  }
}
