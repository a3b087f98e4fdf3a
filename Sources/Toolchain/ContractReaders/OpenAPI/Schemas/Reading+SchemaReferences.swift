import ContractModel
import ContractText

extension Reading {
  /// The `$ref` of a schema that says nothing else. In 3.0 whatever stands beside it says nothing.
  func bareReference(_ node: Node) -> Node? {
    guard let link = reference(in: node) else { return nil }
    if link.kind == .null {
      report("null-field", .warning, "$ref is null; it counts as absent", at: link)
      return nil
    }
    if node.count == 1 { return link }
    // The name that a template asks for says nothing of values.
    if node.count == 2, loader.hasDynamicAnchors, node.entry("$dynamicAnchor") != nil { return link }
    guard !dialect.isModern else { return nil }
    // The extension that stands for what Swagger 2.0 cannot say is meant to count here too.
    if dialect == .v20, node.member("x-nullable")?.hasText("true") == true { return nil }
    for (key, _) in node.entries where keyword(key) != .reference {
      if !key.text.utf8.starts(with: "x-".utf8) { ignoredSibling(key) }
    }
    return link
  }

  /// What a reference leads to: a component by its own id, through references that have no name. Iterative.
  func target(of link: Node, from holder: Node) -> SchemaID {
    var holders = [holder]
    var seen: Set<Node> = [holder]
    var names: [String] = []
    var current = link
    while true {
      guard let target = resolveSchema(current) else { return lost(link, holders) }
      if let id = schemas.ids[target] { return remember(id, holders) }
      let text = ReferenceText(current.text)
      names.append(text.name)
      guard target.kind == .mapping, let next = bareReference(target) else {
        return remember(schemas.add(target, name: text.schemaName, isReferenced: true), holders)
      }
      guard seen.insert(target).inserted else {
        findings.add(cycle(names, at: link), charging: false)
        return lost(link, holders)
      }
      holders.append(target)
      current = next
    }
  }

  /// A schema with nothing but the text of the reference that leads nowhere.
  private func lost(_ link: Node, _ holders: [Node]) -> SchemaID {
    let place = link.place
    let text = link.text
    return remember(schemas.append(at: place) { Schema(id: $0, name: nil, place: place, unresolved: text) }, holders)
  }

  /// Every holder of the chain leads to the same end: the next walk stops there, and all walks together are linear. A
  /// holder may have a number already, when it is a component that is being read.
  private func remember(_ id: SchemaID, _ holders: [Node]) -> SchemaID {
    for holder in holders where schemas.ids[holder] == nil { schemas.ids[holder] = id }
    return id
  }

  /// Where a chain of bare references ends, through components too; nil when nowhere.
  func chainEnd(_ start: Node) -> SchemaID? {
    var path: [Node] = []
    var seen: Set<Node> = []
    var names: [String] = []
    var current = start
    var end: SchemaID?
    while let link = bareReference(current) {
      if let known = schemas.chains[current] {
        end = known
        break
      }
      guard seen.insert(current).inserted else {
        if let first = path.first.flatMap(reference(in:)) { findings.add(cycle(names, at: first), charging: false) }
        break
      }
      path.append(current)
      guard let target = resolveSchema(link) else { break }
      names.append(ReferenceText(link.text).name)
      if target.kind != .mapping || bareReference(target) == nil {
        end =
          schemas.ids[target]
          ?? schemas.add(target, name: ReferenceText(link.text).schemaName, isReferenced: true)
        break
      }
      current = target
    }
    for node in path { schemas.chains[node] = .some(end) }
    return end
  }

  /// One step, to something that can be a schema.
  func resolveSchema(_ link: Node) -> Node? {
    guard link.kind == .string else {
      findings.add(
        Diagnostic(
          "reference-not-a-string", .error, "$ref must be a string, not \(link.kind.noun)", at: link.place),
        charging: false)
      return nil
    }
    let target: Node
    do {
      target = try loader.resolve(link)
    } catch {
      // The schema says that it is unresolved; the operation around it can still be generated without it.
      findings.add(located(error, at: link), charging: false)
      return nil
    }
    if schemas.ids[target] != nil { return target }
    if let fault = faultOfTarget(target, link) {
      findings.add(
        Diagnostic(
          "wrong-reference-target", .error, "the reference leads to \(fault), where a schema is due", at: link.place),
        charging: false)
      return nil
    }
    return target
  }

  /// What a target is when it cannot be a schema. Any mapping can, outside of the sections that say otherwise.
  private func faultOfTarget(_ target: Node, _ link: Node) -> String? {
    if let kind = ReferenceText(link.text).kind(in: dialect), kind != .schema { return kind.article }
    switch target.kind {
    case .boolean: return nil
    case .mapping:
      guard target == target.document.root else { return nil }
      return target.member("openapi") != nil || target.member("swagger") != nil ? "a whole document" : nil
    default: return target.kind.noun
    }
  }
}
