import ContractText

extension SchemaDocuments {
  /// Where the text of a reference leads, and the name when that is one of an anchor.
  mutating func resolve(_ reference: Node, in origin: Int) throws(Diagnostic) -> (node: Node, anchor: String?) {
    let text = reference.text
    let written = URIReference(text)
    let base = resources[origin].base
    let target = written.resolved(against: base)
    var found = text.hasPrefix("#") ? origin : resource(target)
    if found == nil, target.scheme == nil, target.authority == nil {
      let document = try loader.load(written, target, from: reference)
      var own = target
      own.fragment = nil
      found = add(document, base: own, dialect: resources[origin].dialect)
    }
    guard let found else {
      throw Diagnostic(
        "unresolved-reference", .error, "no schema with the URI \(shown(target.resource)) is known",
        at: reference.place,
        fix: "Save the document and name the file by --also (programs register it), or refer to a file.")
    }
    let root = resources[found].root
    guard let written = written.fragment, !written.isEmpty else { return (root, nil) }
    guard let fragment = PercentText.decode(written) else {
      throw Diagnostic(
        "invalid-reference", .error, "a bad percent escape in the reference", at: reference.place,
        fix: "Write %25 for a percent sign.")
    }
    if fragment.utf8.first == UInt8(ascii: "/") {
      return (try follow(fragment, from: root, in: found, reference), nil)
    }
    guard let node = resources[found].anchors[fragment] else {
      throw Diagnostic(
        "unresolved-reference", .error, "\(shown(text)) leads nowhere: no such anchor", at: reference.place)
    }
    return (node, fragment)
  }

  /// A JSON pointer (RFC 6901) from a resource's root; what it passes tells the resource of where it ends.
  private mutating func follow(
    _ pointer: String, from root: Node, in resource: Int, _ reference: Node
  ) throws(Diagnostic) -> Node {
    var node = root
    var resource = resource
    for part in pointer.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let token = String(Substring(part)).replacing("~1", with: "/").replacing("~0", with: "~")
      var next = node.member(token)
      if node.kind == .sequence, let index = Int(token), index >= 0, token == String(index) {
        next = node.items.dropFirst(index).first { _ in true }
      }
      guard let next else {
        throw Diagnostic(
          "unresolved-reference", .error, "\(shown(reference.text)) leads nowhere at \(shown(token))",
          at: reference.place, fix: "Correct the pointer.")
      }
      node = next
      resource = sites[node] ?? resource
    }
    adopt(node, in: resource)
    return node
  }
}

extension SchemaDocuments {
  /// The schema at a JSON pointer; nil when there is none.
  mutating func node(at pointer: String, from root: Node, in resource: Int) -> Node? {
    if pointer.isEmpty { return root }
    guard pointer.hasPrefix("/") else { return resources[resource].anchors[pointer] }
    return try? follow(pointer, from: root, in: resource, root)
  }
}
