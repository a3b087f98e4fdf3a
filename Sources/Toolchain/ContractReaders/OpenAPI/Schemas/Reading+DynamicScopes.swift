import ContractModel
import ContractText

extension Reading {
  /// The bindings that hold within a schema that is entered with these. A schema binds its own `$dynamicAnchor` and those
  /// among its definitions, with an `$id` or without: that is how templates are filled.
  func environment(_ outer: Int32, entering node: Node) -> Int32 {
    guard loader.hasDynamicAnchors, node.kind == .mapping else { return outer }
    var bindings: [DynamicScopes.Binding] = []
    func bind(_ schema: Node) {
      if let anchor = schema.member("$dynamicAnchor"), anchor.kind == .string {
        bindings.append(DynamicScopes.Binding(anchor: anchor.text, target: schema))
      }
      // JSON Schema 2019-09 has one anchor without a name.
      if schema.member("$recursiveAnchor")?.hasText("true") == true {
        bindings.append(DynamicScopes.Binding(anchor: "", target: schema))
      }
    }
    bind(node)
    for section in ["$defs", "definitions"] {
      guard let definitions = node.member(section) else { continue }
      for (_, definition) in definitions.entries { bind(definition) }
    }
    return bindings.isEmpty ? outer : dynamic.extended(outer, by: bindings)
  }

  /// The schema at a place as it is with the bindings of what is being read; nil when they make no difference to it.
  func instance(of start: Node) -> SchemaID? {
    guard environment != 0, start.kind == .mapping else { return nil }
    var node = start
    var seen: Set<Node> = []
    while true {
      if let link = bareReference(node) {
        guard seen.insert(node).inserted, let next = resolveSchema(link) else { return nil }
        node = next
      } else if node.count == 1, let link = node.member("$dynamicRef") {
        guard seen.insert(node).inserted, let next = dynamicTarget(link) else { return nil }
        if bareReference(next) == nil, !isInstance(next) { return schemas.ids[next] ?? plain(next, link) }
        node = next
      } else {
        break
      }
    }
    guard isInstance(node) else { return node == start || seen.isEmpty ? nil : plain(node, node) }
    let key = DynamicScopes.Instance(node: node, environment: environment)
    if let known = dynamic.instances[key] { return known }
    spend(1, at: node)
    guard !spending.isExhausted else { return nil }
    let id = schemas.add(node, name: nil, isReferenced: node != start, environment: environment)
    dynamic.instances[key] = id
    return id
  }

  /// The template that a schema is nothing but a filling of: `$ref` beside definitions. Read in the schema's place, so
  /// that what it makes has the schema's name.
  func template(of node: Node, for id: SchemaID) -> Node? {
    guard environment != 0, let link = reference(in: node) else { return nil }
    for (key, _) in node.entries {
      switch keyword(key) {
      case .reference, .schemaID, .anchor, .dynamicAnchor, .definitionsNow, .definitions, .metaschema, .comment: break
      default: return nil
      }
    }
    guard var target = resolveSchema(link) else { return nil }
    var seen: Set<Node> = [node]
    while seen.insert(target).inserted, let next = bareReference(target) {
      guard let further = resolveSchema(next) else { return nil }
      target = further
    }
    guard target != node, bareReference(target) == nil, isInstance(target) else { return nil }
    let key = DynamicScopes.Instance(node: target, environment: environment)
    guard dynamic.instances[key] == nil else { return nil }
    dynamic.instances[key] = id
    environment = self.environment(environment, entering: target)
    return target
  }

  /// Whether a schema differs by the bindings that it is entered with: not when it binds all of them itself.
  private func isInstance(_ node: Node) -> Bool {
    guard environment != 0, self.environment(environment, entering: node) != self.environment(0, entering: node) else {
      return false
    }
    return isDynamic(node)
  }

  private func plain(_ node: Node, _ link: Node) -> SchemaID {
    schemas.ids[node] ?? schemas.add(node, name: ReferenceText(link.text).schemaName, isReferenced: true)
  }

  /// What a `$dynamicRef` leads to: the outermost binding of its anchor, or what a plain reference would.
  func dynamicTarget(_ link: Node) -> Node? {
    let text = link.text
    if let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) {
      let fragment = String(text[text.utf8.index(after: hash)...])
      if let bound = dynamic.target(of: fragment, in: environment), !fragment.utf8.contains(UInt8(ascii: "/")) {
        // A reference into another resource is dynamic only if what it names there is.
        if hash == text.utf8.startIndex { return bound }
        guard let first = resolveSchema(link) else { return nil }
        return first.member("$dynamicAnchor")?.text == fragment ? bound : first
      }
    }
    return resolveSchema(link)
  }

  /// `$ref` or `$dynamicRef` among other keywords, with the bindings of what is being read.
  func referenced(_ link: Node, isDynamic: Bool) -> SchemaID {
    if isDynamic {
      guard let target = dynamicTarget(link) else { return self.target(of: link, from: link) }
      if let id = instance(of: target) ?? schemas.ids[target] { return id }
      if target.kind == .mapping, let next = bareReference(target) { return self.target(of: next, from: target) }
      return plain(target, link)
    }
    if environment != 0, let target = resolveSchema(link), let id = instance(of: target) { return id }
    return target(of: link, from: link)
  }

  /// Whether a `$dynamicRef` can be met from here. Every node is looked at once for a no, which is the usual answer.
  private func isDynamic(_ start: Node) -> Bool {
    if let known = dynamic.dependence[start] { return known }
    var seen: Set<Node> = [start]
    var open = [start]
    while let node = open.popLast() {
      dynamic.looks += 1
      guard dynamic.looks < DynamicScopes.limit else { break }
      if dynamic.dependence[node] == false { continue }
      var found = dynamic.dependence[node] == true
      for (key, value) in node.entries {
        switch keyword(key) {
        case .dynamicReference, .recursiveReference: found = true
        case .reference:
          if value.kind == .string, let target = try? loader.resolve(value), seen.insert(target).inserted {
            open.append(target)
          }
        default:
          if value.kind == .mapping || value.kind == .sequence, seen.insert(value).inserted { open.append(value) }
        }
      }
      if found {
        dynamic.dependence[start] = true
        return true
      }
      for item in node.items where seen.insert(item).inserted { open.append(item) }
    }
    for node in seen { dynamic.dependence[node] = false }
    return false
  }
}
