import ContractModel
import ContractText

extension Reading {
  /// Numbers the component schemas in the contract's order, before anything refers to them.
  func registerSchemas(_ node: Node) {
    for (key, value) in node.entries {
      let name = key.text
      guard value.kind == .mapping || value.kind == .boolean else {
        report("wrong-type", "a schema must be a mapping, not \(value.kind.noun)", at: value)
        continue
      }
      schemas.components[name] = schemas.add(value, name: name, isReferenced: true)
    }
  }

  /// The id of the schema that is written at a place, or that a bare reference there leads to.
  func schema(_ node: Node) -> SchemaID {
    if environment != 0, let id = instance(of: node) { return id }
    if let known = schemas.ids[node] { return known }
    switch node.kind {
    case .mapping:
      if let link = bareReference(node) { return target(of: link, from: node) }
      return schemas.add(node, name: nil, isReferenced: false)
    case .boolean:
      return schemas.add(node, name: nil, isReferenced: false)
    default:
      report("wrong-type", "a schema must be a mapping, not \(node.kind.noun)", at: node)
      return anything(at: node.place)
    }
  }

  /// Stands in for what cannot be read.
  func anything(at place: Place) -> SchemaID {
    schemas.append(at: place) { Schema(id: $0, name: nil, place: place) }
  }

  /// Reads all that is waiting. Reading may add more, which are read too.
  func drainSchemas() {
    repeat {
      drainInlineSchemas()
      guard let next = schemas.nextReferenced() else { return }
      findings.charged = []
      readSchema(next)
    } while true
  }

  /// Reads what stands in the object that is being read, and nothing that it refers to.
  func drainInlineSchemas() {
    while let next = schemas.nextInline() { readSchema(next) }
  }

  /// Once for each id, whoever asked for it first.
  private func readSchema(_ id: SchemaID) {
    let index = Int(id.index)
    guard schemas.slots[index] == nil, let node = schemas.sources[index] else { return }
    let name = schemas.names[index]
    schemas.home = schemas.homes[index]
    environment = self.environment(schemas.environments[id] ?? 0, entering: node)
    defer {
      schemas.home = nil
      environment = 0
    }
    if node.kind == .boolean {
      let isTrue = flag(node, .schema) ?? true
      schemas.set(Schema(id: id, name: name, place: node.place, types: isTrue ? .any : []))
      return
    }
    if let link = bareReference(node) {
      readAlias(id, name, node, link)
      return
    }
    let template = template(of: node, for: id)
    var draft = SchemaDraft(id: id, name: name, node: node)
    let isReference = dialect == .v20 && reference(in: node) != nil
    for (key, value) in (template ?? node).entries {
      // Beside a reference in 2.0 only what can be null counts.
      if isReference, ![.reference, .nullableExtension].contains(keyword(key)) { continue }
      readSchemaField(key, value, &draft)
    }
    complete(&draft)
  }

  /// A component that only refers to another one: chains are shortened to one step.
  private func readAlias(_ id: SchemaID, _ name: String?, _ node: Node, _ link: Node) {
    let place = node.place.startOnly
    if let end = chainEnd(node) {
      schemas.set(Schema(id: id, name: name, place: place, reference: end))
    } else {
      schemas.set(Schema(id: id, name: name, place: place, unresolved: link.text))
    }
  }
}
