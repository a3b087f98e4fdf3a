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
    checkParents(names)
  }

  /// OpenAPI 3.2.0 §4.22: a parent is a declared tag, and no tag stands under itself. Only documentation is built on it.
  private func checkParents(_ nodes: [String: Node]) {
    var parents: [String: String] = [:]
    var ends: Set<String> = []
    for tag in contract.tags { parents[tag.name] = tag.parent }
    for index in contract.tags.indices {
      guard let parent = contract.tags[index].parent, let node = nodes[contract.tags[index].name] else { continue }
      if nodes[parent] == nil {
        report(
          "unknown-parent-tag", .warning, "there is no tag \"\(shown(parent))\" to stand under", at: node,
          fix: didYouMean(parent, nodes.keys) ?? "Declare it under tags.")
      } else if isCircle(from: contract.tags[index].name, parents, &ends) {
        report("tag-cycle", .warning, "the tag \"\(shown(parent))\" stands under itself; it has no parent", at: node)
        contract.tags[index].parent = nil
        parents[contract.tags[index].name] = nil
      }
    }
  }

  /// What is known to lead to an end is not walked again: all walks together are linear.
  private func isCircle(from name: String, _ parents: [String: String], _ ends: inout Set<String>) -> Bool {
    var seen: Set<String> = [name]
    var current = name
    while let next = parents[current], !ends.contains(next) {
      if next == name { return true }
      // Somebody else's circle, which is cut at one of its own.
      guard seen.insert(next).inserted else { return false }
      current = next
    }
    ends.formUnion(seen)
    return false
  }

  /// A tag without a name is nothing that an operation could carry.
  private func readTag(_ node: Node) -> Tag? {
    guard let node = object(node, .tag) else { return nil }
    var name: String?
    var hasName = false
    var tag = Tag(name: "")
    for (key, value) in node.entries {
      let field = keyword(key)
      switch field {
      case .name:
        hasName = true
        name = required(value, .name)
      case .description: tag.description = text(value, field)
      case .summary, .parent, .kind:
        newer(key, than: .tag, since: .v32)
        let text = text(value, field)
        if field == .summary {
          tag.summary = text
        } else if field == .parent {
          tag.parent = text
        } else {
          tag.kind = text
        }
      case .externalDocs: readExternalDocs(value)
      default: if otherField(key, in: .tag) == .name { hasName = true }
      }
    }
    if !hasName { missing(.name, in: .tag, at: node) }
    guard let name else { return nil }
    tag.name = name
    return tag
  }
}
