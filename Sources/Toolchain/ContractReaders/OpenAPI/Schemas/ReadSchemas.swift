import ContractModel
import ContractText
import TreatyJSON
import TreatyPatterns

extension Reading {
  func readComponents(_ components: Node) {
    for (key, value) in components.entries where !key.text.hasPrefix("x-") {
      guard Self.componentKinds.contains(key.text) else {
        let near = Spelling.nearest(key.text, among: Self.componentKinds.sorted())
        warn("unknown-field", "unknown field \"\(shortened(key.text))\" in components" + (near.map { "; did you mean \"\($0)\"?" } ?? ""), key.place)
        continue
      }
      guard value.kind != .null, mapping(value, key.text) != nil else { continue }
      for (name, _) in value.entries where !Self.isComponentName(name.text) && !name.text.hasPrefix("x-") {
        error("invalid-component-name", "component names match ^[a-zA-Z0-9._-]+$", name.place, fix: "Rename it.")
      }
    }
    guard let all = components.member("schemas"), all.kind == .mapping else { return }
    for (key, value) in all.entries { schemaNames[schemas.id(of: value, name: key.text)] = key.text }
  }

  private static let componentKinds: Set<String> = [
    "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems",
  ]

  private static func isComponentName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }

  /// The id of the schema that stands here, or that a bare `$ref` here names.
  func schemaID(_ node: Node) -> SchemaID {
    guard node.kind == .mapping, let reference = node.member("$ref"), reference.kind == .string, isBare(node) else { return schemas.id(of: node) }
    return referenceID(reference) ?? schemas.synthesise(reference.place) { Schema(id: $0, name: nil, place: reference.place, unresolved: reference.text) }
  }

  /// The id of what a reference names; nil when it leads nowhere, which is reported.
  func referenceID(_ reference: Node) -> SchemaID? { target(of: reference).map { named($0, reference.text) } }

  func pattern(_ node: Node) -> String? {
    guard let text = text(node, "pattern") else { return nil }
    return pattern(node, of: node) ?? (text.isEmpty ? text : nil)
  }

  /// Checked by the engine that will run it.
  func pattern(_ node: Node, of place: Node) -> String? {
    do {
      _ = try Pattern(node.text)
      return node.text
    } catch {
      self.error("invalid-pattern", "invalid regular expression: \(error)", place.place, fix: "Write an ECMA-262 expression.")
      return nil
    }
  }

  /// Other files' schemas are named for where they lie.
  private func named(_ target: Node, _ reference: String) -> SchemaID {
    guard target.document !== document else { return schemas.id(of: target) }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? parts[1] : ""
    if fragment.isEmpty {
      let file = target.document.file.split(separator: "/").last.map(String.init) ?? ""
      return schemas.id(of: target, name: file.split(separator: ".").first.map(String.init))
    }
    let steps = fragment.split(separator: "/")
    if steps.count >= 2, ["schemas", "$defs", "definitions"].contains(steps[steps.count - 2]) {
      return schemas.id(of: target, name: steps.last.map(String.init))
    }
    return schemas.id(of: target)
  }

  private func target(of reference: Node) -> Node? {
    if let wrong = wrongKind(reference.text, "schema") {
      error("wrong-reference-kind", "\(reference.text) is no schema: it is among \(wrong)", reference.place, fix: "Refer to a schema.")
      return nil
    }
    do throws(Diagnostic) {
      let target = try loader.resolve(reference)
      guard target.kind == .mapping || (target.kind == .boolean && is31) else {
        error("wrong-reference-kind", "\(shortened(reference.text)) is no schema", reference.place, fix: "Refer to a schema.")
        return nil
      }
      if target == target.document.root, target.member("openapi") != nil || target.member("swagger") != nil {
        error("wrong-reference-kind", "\(shortened(reference.text)) is a whole document, no schema", reference.place, fix: "Refer to one of its schemas.")
        return nil
      }
      return target
    } catch {
      report(error)
      return nil
    }
  }

  /// `$ref` and nothing that counts beside it.
  private func isBare(_ node: Node) -> Bool {
    if node.count == 1 { return true }
    if !is31 {
      if let reference = node.member("$ref"), node.entries.contains(where: { $0.key.text != "$ref" && !$0.key.text.hasPrefix("x-") }) {
        warn("reference-siblings", "siblings of $ref are ignored in 3.0", reference.place, fix: "Move them to what is referred to, or use allOf.")
      }
      return true
    }
    return false
  }

  func finishSchemas() {
    while let (id, node, name) = schemas.next() { schemas.fill(readSchema(id, node, name)) }
    checkChains()
  }

  /// Schemas that lead only back to themselves, through references or allOf: nothing can be generated from them.
  private func checkChains() {
    var state: [SchemaID: Int] = [:]
    func edges(_ id: SchemaID) -> [SchemaID] {
      guard let schema = schemas[id] else { return [] }
      var all = schema.composition?.allOf ?? []
      if let reference = schema.reference { all.append(reference) }
      let unions = (schema.composition?.oneOf ?? []) + (schema.composition?.anyOf ?? [])
      if unions.count == 1, schema.object == nil { all += unions }
      return all
    }
    var starts: [SchemaID] = []
    for index in 0..<schemas.done.count { starts.append(SchemaID(index: index)) }
    for start in starts where state[start] == nil {
      var path: [(id: SchemaID, edges: [SchemaID], next: Int)] = [(start, edges(start), 0)]
      state[start] = 1
      while let last = path.indices.last {
        guard path[last].next < path[last].edges.count else {
          state[path[last].id] = 2
          path.removeLast()
          continue
        }
        let target = path[last].edges[path[last].next]
        path[last].next += 1
        if state[target] == 1 {
          reportCycle(path.map(\.id), back: target)
          state[target] = 2
        } else if state[target] == nil {
          state[target] = 1
          path.append((target, edges(target), 0))
        }
      }
    }
  }

  private func reportCycle(_ path: [SchemaID], back: SchemaID) {
    let cycle = path.drop { $0 != back }
    let names = cycle.compactMap { schemas[$0]?.name }.prefix(6).joined(separator: " -> ")
    guard let first = cycle.first.flatMap({ schemas[$0] }) else { return }
    let place = cyclePlaces[first.id] ?? first.place
    error("reference-cycle", "a schema that contains only itself: \(names)\(cycle.count > 6 ? " …" : "") -> \(first.name ?? "itself")", place, fix: "Break the cycle.")
  }
}
