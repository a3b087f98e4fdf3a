import ContractModel
import ContractText
import TreatyJSON

extension Reading {
  /// OpenAPI 3.1.1 §4.8.20 Link Object, by name.
  func links(_ node: Node) -> [Link] {
    guard let node = mapping(node, .links) else { return [] }
    var result: [Link] = []
    for (key, value) in node.entries {
      if let link = link(value, name: key.text) { result.append(link) }
    }
    return result
  }

  /// By reference or in place; a shared link has the name that its user gives it.
  func link(_ node: Node, name: String) -> Link? {
    guard let found = follow(node, as: .link) else { return nil }
    guard found.isReferenced else { return readLink(found.node, name: name) }
    var link = shared(found.node, in: \.sharedLinks) { self.readLink(found.node, name: name, isShared: true) }
    link?.name = name
    return link
  }

  /// Values may be runtime expressions; they are kept as they are written.
  private func readLink(_ node: Node, name: String, isShared: Bool = false) -> Link? {
    var link = Link(name: name, operationID: nil, operationReference: nil, parameters: [:], place: node.place.startOnly)
    var targets: [Node] = []
    for (key, value) in node.entries {
      switch keyword(key) {
      case .operationId:
        targets.append(key)
        link.operationID = text(value, .operationId)
        // The operation may come later in the document.
        if link.operationID != nil { linkTargets.append((value, isShared)) }
      case .operationRef:
        targets.append(key)
        link.operationReference = text(value, .operationRef)
      case .parameters:
        guard let list = mapping(value, .parameters) else { continue }
        for (key, value) in list.entries { link.parameters[key.text] = json(value) }
      case .description: link.description = text(value, .description)
      case .server: link.server = readServer(value)
      case .requestBody: link.body = json(value)
      default: otherField(key, in: .link)
      }
    }
    if targets.isEmpty { report("missing-field", "a link needs \"operationId\" or \"operationRef\"", at: node) }
    if targets.count > 1 {
      report("link-with-two-targets", "\"operationId\" and \"operationRef\" exclude each other", at: targets[1])
    }
    return link
  }

  /// Whether the operations exist that links name.
  func checkLinks() {
    guard !linkTargets.isEmpty else { return }
    for (target, isShared) in linkTargets {
      let id = target.text
      guard operationIDs[id] == nil else { continue }
      // A shared link may be meant for another contract that uses it; links are never generated.
      report(
        "unknown-operation", isShared ? .warning : .error, "there is no operation \"\(shown(id))\"", at: target,
        fix: didYouMean(id, operationIDs.keys))
    }
  }
}
