extension ContractLoader {
  /// One step: the node that the text of `reference` names. It may hold a reference itself.
  ///
  /// A reference resolves against the innermost `$id` around it, then against its file (RFC 3986 §5.1,
  /// JSON Schema 2020-12 §8.2). Constant time for a reference that was resolved before.
  public func resolve(_ reference: Node) throws(Diagnostic) -> Node {
    guard reference.kind == .string else {
      throw Diagnostic("invalid-reference", .error, "$ref must be a string", at: reference.place, fix: "Quote it.")
    }
    // Remembered by scope: the same text means other things under other bases.
    let scope = scopes(of: reference.document).innermost(reference.index)
    let key = ReferenceKey(document: ObjectIdentifier(reference.document), scope: scope, text: reference.text)
    if let known = targets[key] { return known }
    let target = try find(reference, key.text, scope)
    targets[key] = target
    return target
  }

  private func find(_ reference: Node, _ text: String, _ scope: Int32) throws(Diagnostic) -> Node {
    guard !text.isEmpty else {
      throw Diagnostic(
        "invalid-reference", .error, "the reference is empty", at: reference.place, fix: "Name what it refers to.")
    }
    let written = URIReference(text)
    let fragment = written.fragment ?? ""
    let document = reference.document
    // The usual case: within this resource.
    if text.utf8.first == UInt8(ascii: "#") {
      let resource = Node(document: document, index: scope)
      return try pointed(fragment, in: resource, reference)
    }
    let scopes = scopes(of: document)
    let base = scopes.bases[scope] ?? URIReference("")
    var target = written.resolved(against: base)
    // A resource that has that URI, wherever it is: nothing has to be loaded.
    if let resource = resources[target.resource] { return try pointed(fragment, in: resource, reference) }
    // A document that has an identity still lies beside its neighbours, which most tools look for there.
    if scope == document.rootIndex, written.scheme == nil, written.authority == nil, base != scopes.location {
      target = written.resolved(against: scopes.location)
    }
    if target.scheme != nil || target.authority != nil {
      throw RemoteReference(written: written, target: target, allowedHosts: allowedHosts).diagnostic(
        at: reference.place)
    }
    let file = try load(written, target, from: reference)
    return try pointed(fragment, in: file.root, reference)
  }

  /// A pointer starts at its resource. Documents also give schemas an `$id` and go on pointing from the document's
  /// root: that is read as it is meant, with a warning.
  private func pointed(_ fragment: String, in resource: Node, _ reference: Node) throws(Diagnostic) -> Node {
    let pointer = Pointer(fragment, reference)
    let root = resource.document.root
    if resource == root || fragment.isEmpty { return try pointer.resolve(in: resource, loader: self) }
    let failure: Diagnostic
    do throws(Diagnostic) {
      return try pointer.resolve(in: resource, loader: self)
    } catch {
      failure = error
    }
    // The first failure is the one that the standard means: it stands when both fail.
    guard let meant = try? pointer.resolve(in: root, loader: self) else { throw failure }
    warn(
      Diagnostic(
        "reference-base", .warning,
        "the $id around this reference makes it relative to that schema, where it leads nowhere",
        at: reference.place, notes: [.init("it is read from the document's root")], fix: "Remove the $id."))
    return meant
  }

  func warn(_ diagnostic: Diagnostic) {
    if diagnostics.count < limits.messages * 4 { diagnostics.append(diagnostic) }
  }

  /// Found once for each document; their `$id`s become known to references of all documents.
  func scopes(of document: Document) -> ResourceScopes {
    if let known = scopes[ObjectIdentifier(document)] { return known }
    // A text that is no file stands at the root, when there is one.
    let path = document.realPath.isEmpty ? (root.map { $0 + "/" } ?? "") + document.file : document.realPath
    let found = ResourceScopes(document, base: URIReference(filePath: path))
    scopes[ObjectIdentifier(document)] = found
    // In order: of two with one URI the same one is found in every run.
    for (index, base) in found.resources(in: document) where index != document.rootIndex || base != found.location {
      let node = Node(document: document, index: index)
      if resources[base.resource] == nil { resources[base.resource] = node }
    }
    return found
  }

  func anchor(_ name: String, in resource: Node) -> Node? {
    let scopes = scopes(of: resource.document)
    let key = ResourceScopes.AnchorKey(scope: scopes.innermost(resource.index), name: name)
    return scopes.anchors[key].map { Node(document: resource.document, index: $0) }
  }

  /// An item of a sequence. Long sequences get an index when they are asked first.
  func item(_ position: Int, of node: Node) -> Node? {
    guard position >= 0, position < node.count else { return nil }
    if node.count <= 32 {
      var items = node.items
      for _ in 0..<position { _ = items.next() }
      return items.next()
    }
    if itemIndex[node] == nil { itemIndex[node] = node.items.map(\.index) }
    guard let index = itemIndex[node]?[position] else { return nil }
    return Node(document: node.document, index: index)
  }
}
