import ContractModel
import ContractText

/// One reading: schemas are numbered when they are met and read from a queue, so that neither recursion nor nesting in
/// a document becomes recursion here.
struct SchemaReading {
  var documents: SchemaDocuments
  private var slots: [Schema?] = []
  private var named: [SchemaID] = []
  private var ids: [SchemaKey: SchemaID] = [:]
  private var scopes = DynamicScopeTable()
  private var queue: [(id: SchemaID, key: SchemaKey, name: String?)] = []
  /// Schemas of 2019-09 with `contains`, which another document may make special.
  var containing: [(id: SchemaID, draft: SchemaDraft)] = []

  init(documents: SchemaDocuments) { self.documents = documents }

  mutating func read(_ document: Document, base: URIReference, pointers: [String]) -> JSONSchemaReader.Result {
    let resource = documents.add(document, base: base)
    var roots: [SchemaID] = []
    for pointer in pointers {
      guard let node = documents.node(at: pointer, from: document.root, in: resource) else {
        documents.report(
          Diagnostic(
            "unresolved-reference", .error, "no schema at \(documents.shown(pointer))", at: document.root.place))
        roots.append(unresolved(pointer, at: document.root))
        continue
      }
      roots.append(id(of: node, scope: 0, name: nil))
    }
    var head = 0
    while head < queue.count {
      let (id, key, name) = queue[head]
      head += 1
      slots[Int(id.index)] = schema(id, key, name)
    }
    if documents.asksForItems {
      for (id, draft) in containing { slots[Int(id.index)] = isolatingContains(draft) }
    }
    let place = document.root.place.startOnly
    let all = slots.enumerated().map { $1 ?? Schema(id: SchemaID(index: $0), name: nil, place: place) }
    return .init(table: SchemaTable(all, named: named), roots: roots, diagnostics: documents.diagnostics)
  }

  /// The number of a schema; of one that only refers, that of its target.
  mutating func id(of node: Node, scope: Int32, name: String?) -> SchemaID {
    var key = enter(node, scope)
    var name = name
    var passed: Set<SchemaKey> = []
    while let reference = bareReference(key.node) {
      guard passed.insert(key).inserted else {
        documents.report(
          Diagnostic("schema-contains-itself", .error, "the references turn in a circle", at: reference.value.place))
        return unresolved(reference.value.text, at: key.node)
      }
      guard let target = target(of: reference, from: key) else { return unresolved(reference.value.text, at: key.node) }
      name = self.name(behind: reference.value.text) ?? name
      key = target
    }
    if let known = ids[key] { return known }
    guard slots.count < JSONSchemaReader.maximumSchemas else {
      documents.report(
        Diagnostic(
          "schema-limit", .error, "more than \(JSONSchemaReader.maximumSchemas) schemas, counting dynamic scopes",
          at: key.node.place))
      return SchemaID(index: 0)
    }
    let id = SchemaID(index: slots.count)
    slots.append(nil)
    ids[key] = id
    if name != nil { named.append(id) }
    queue.append((id, key, name))
    return id
  }

  /// The schema that a reference means in this scope; nil after a report.
  mutating func target(of reference: (key: String, value: Node), from key: SchemaKey) -> SchemaKey? {
    let origin = resource(of: key.node)
    do throws(Diagnostic) {
      let (node, anchor) = try documents.resolve(reference.value, in: origin)
      var result = enter(node, key.scope)
      let landed = documents.resources[resource(of: node)]
      let isDynamic =
        reference.key == "$recursiveRef"
        ? landed.dynamicAnchors[""] == node
        : reference.key == "$dynamicRef" && anchor.map { landed.dynamicAnchors[$0] == node } ?? false
      if isDynamic, let bound = scopes.target(reference.key == "$recursiveRef" ? "" : anchor ?? "", in: key.scope) {
        result = enter(bound, key.scope)
      }
      return result
    } catch {
      documents.report(error)
      return nil
    }
  }

  mutating func unresolved(_ text: String, at node: Node) -> SchemaID {
    append { Schema(id: $0, name: nil, place: node.place.startOnly, types: [], unresolved: text) }
  }

  /// A schema that no text has.
  mutating func append(_ make: (SchemaID) -> Schema) -> SchemaID {
    let id = SchemaID(index: slots.count)
    slots.append(make(id))
    return id
  }

  func dialect(of node: Node) -> JSONSchemaDialect { documents.resources[resource(of: node)].dialect }

  private func resource(of node: Node) -> Int { documents.sites[node] ?? 0 }

  private mutating func enter(_ node: Node, _ scope: Int32) -> SchemaKey {
    let resource = resource(of: node)
    return SchemaKey(node: node, scope: scopes.enter(resource, documents.resources[resource], from: scope))
  }

  /// The reference of a schema that says nothing else.
  private func bareReference(_ node: Node) -> (key: String, value: Node)? {
    guard node.kind == .mapping else { return nil }
    let dialect = dialect(of: node)
    if dialect.referenceHidesSiblings {
      return node.member("$ref").flatMap { $0.kind == .string ? ("$ref", $0) : nil }
    }
    guard node.count == 1, let (key, value) = node.entries.first(where: { _ in true }), value.kind == .string else {
      return nil
    }
    return isReference(key.text, dialect.draft) ? (key.text, value) : nil
  }

  func isReference(_ key: String, _ draft: JSONSchemaDraft) -> Bool {
    key == "$ref" || key == "$dynamicRef" && draft == .draft2020 || key == "$recursiveRef" && draft == .draft2019
  }

  /// `Order` for `#/$defs/Order`.
  private func name(behind reference: String) -> String? {
    for prefix in ["#/$defs/", "#/definitions/"] where reference.hasPrefix(prefix) {
      let name = reference.dropFirst(prefix.count)
      return name.contains("/") || name.isEmpty ? nil : String(name)
    }
    return nil
  }
}
