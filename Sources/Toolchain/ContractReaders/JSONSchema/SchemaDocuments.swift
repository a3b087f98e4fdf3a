import ContractText

/// The documents that schemas are read from: their resources by URI, and which resource each schema belongs to.
///
/// Only what stands where a keyword expects a schema is looked at: an `$id` inside an `enum` or an unknown keyword names
/// nothing, until a reference makes a schema of it.
struct SchemaDocuments {
  let loader: ContractLoader
  let defaultDialect: JSONSchemaDialect
  private(set) var resources: [SchemaResource] = []
  private(set) var byURI: [String: Int] = [:]
  private(set) var sites: [Node: Int] = [:]
  /// Documents that were registered and not looked into so far, by URI.
  private(set) var waiting: [String: Document] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether any document asks for unevaluated items, which is what 2019-09's `contains` says nothing about.
  private(set) var asksForItems = false
  private var dialects: [String: JSONSchemaDialect] = [:]

  init(loader: ContractLoader, draft: JSONSchemaDraft) {
    self.loader = loader
    defaultDialect = JSONSchemaDialect(draft: draft)
  }

  /// Makes a document known by a URI. It is looked into when a reference leads there.
  mutating func register(_ document: Document, as uri: String) {
    waiting[URIReference(uri).resource] = document
    note(document)
  }

  private mutating func note(_ document: Document) {
    asksForItems = asksForItems || document.hasKey("unevaluatedItems")
  }

  /// The resource of a document's root.
  @discardableResult
  mutating func add(_ document: Document, base: URIReference, dialect: JSONSchemaDialect? = nil) -> Int {
    if let known = sites[document.root] { return known }
    note(document)
    let resource = open(document.root, base: base, dialect: dialect ?? defaultDialect)
    collect(document.root, in: resource, isRoot: true)
    return sites[document.root] ?? resource
  }

  /// Takes a node that a reference made a schema, and what is in it.
  mutating func adopt(_ node: Node, in resource: Int) {
    if sites[node] == nil { collect(node, in: resource, isRoot: false) }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < 1_000 { diagnostics.append(diagnostic) }
  }

  private mutating func open(_ node: Node, base: URIReference, dialect: JSONSchemaDialect) -> Int {
    resources.append(SchemaResource(base: base, root: node, dialect: dialect))
    let index = resources.count - 1
    if byURI[base.resource] == nil { byURI[base.resource] = index }
    return index
  }

  /// Depth first with a stack of its own: nesting is input.
  private mutating func collect(_ node: Node, in resource: Int, isRoot: Bool) {
    var stack = [(node, resource, isRoot)]
    while let (node, outer, isRoot) = stack.popLast() {
      guard sites[node] == nil else { continue }
      guard node.kind == .mapping else {
        sites[node] = outer
        continue
      }
      let own = identify(node, outer, isRoot)
      sites[node] = own
      for child in children(of: node).reversed() where sites[child] == nil { stack.append((child, own, false)) }
    }
  }

  /// Opens a resource where a schema has an identifier, and notes its anchors; answers the resource it belongs to.
  private mutating func identify(_ node: Node, _ outer: Int, _ isRoot: Bool) -> Int {
    var resource = outer
    var dialect = resources[outer].dialect
    if let name = node.member("$schema"), name.kind == .string, isRoot || node.member("$id") ?? node.member("id") != nil
    {
      dialect = self.dialect(named: name)
    }
    if isRoot { resources[resource].dialect = dialect }
    let hidden = dialect.referenceHidesSiblings && node.member("$ref")?.kind == .string
    var name: String?
    if !hidden, let id = node.member(dialect.identifierKey), id.kind == .string {
      var written = URIReference(id.text)
      // Up to draft 7 an identifier's fragment is the name of a place.
      if dialect.referenceHidesSiblings, let fragment = written.fragment, !fragment.isEmpty { name = fragment }
      written.fragment = nil
      if !id.text.hasPrefix("#") {
        let base = written.resolved(against: resources[outer].base)
        if isRoot {
          resources[resource].base = base
          if byURI[base.resource] == nil { byURI[base.resource] = resource }
        } else {
          resource = open(node, base: base, dialect: dialect)
        }
      }
    }
    if let name { note(name, node, in: resource, isDynamic: false) }
    guard dialect.draft >= .draft2019 else { return resource }
    if let anchor = node.member("$anchor"), anchor.kind == .string {
      note(anchor.text, node, in: resource, isDynamic: false)
    }
    if dialect.draft >= .draft2020, let anchor = node.member("$dynamicAnchor"), anchor.kind == .string {
      note(anchor.text, node, in: resource, isDynamic: true)
    }
    if dialect.draft == .draft2019, let anchor = node.member("$recursiveAnchor"), anchor.hasText("true"),
      resources[resource].root == node
    {
      resources[resource].dynamicAnchors[""] = node
    }
    return resource
  }

  private mutating func note(_ name: String, _ node: Node, in resource: Int, isDynamic: Bool) {
    if resources[resource].anchors[name] == nil { resources[resource].anchors[name] = node }
    if isDynamic, resources[resource].dynamicAnchors[name] == nil { resources[resource].dynamicAnchors[name] = node }
  }

  private func children(of node: Node) -> [Node] {
    var result: [Node] = []
    for (key, value) in node.entries {
      switch key.text {
      case "additionalItems", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else",
        "unevaluatedItems", "unevaluatedProperties", "contentSchema":
        result.append(value)
      case "items":
        if value.kind == .sequence { result += value.items } else { result.append(value) }
      case "allOf", "anyOf", "oneOf", "prefixItems": result += value.items
      case "properties", "patternProperties", "definitions", "$defs", "dependentSchemas", "dependencies":
        result += value.entries.map(\.value).filter { $0.kind != .sequence }
      default: break
      }
    }
    return result
  }

  /// The dialect of a `$schema`.
  private mutating func dialect(named name: Node) -> JSONSchemaDialect {
    let uri = name.text
    if let known = dialects[uri] { return known }
    if let draft = JSONSchemaDraft(metaschema: uri) { return JSONSchemaDialect(draft: draft) }
    // Until the metaschema is read, also for one that describes itself.
    dialects[uri] = defaultDialect
    guard let resource = resource(URIReference(uri)) else {
      report(
        Diagnostic(
          "unknown-metaschema", .warning, "the metaschema \(shown(uri)) is not known: read as the default draft",
          at: name.place, fix: "Register the metaschema, or name a standard one."))
      return defaultDialect
    }
    var dialect = resources[resource].dialect
    if dialect.draft >= .draft2019, let written = resources[resource].root.member("$vocabulary") {
      dialect.vocabularies = []
      for (key, isRequired) in written.entries {
        if let vocabulary = JSONSchemaDialect.vocabulary(key.text) {
          dialect.vocabularies.formUnion(vocabulary)
        } else if isRequired.hasText("true") {
          report(
            Diagnostic(
              "unknown-vocabulary", .error,
              "the metaschema requires the vocabulary \(shown(key.text)), which is unknown",
              at: name.place))
        }
      }
    }
    dialects[uri] = dialect
    return dialect
  }

  func shown(_ text: String) -> String { text.utf8.count <= 200 ? text : String(text.prefix(200)) + "…" }

  /// The resource that a URI names, looking into a registered document when it must.
  mutating func resource(_ uri: URIReference) -> Int? {
    var key = uri.resource
    if byURI[key] == nil, let document = waiting.removeValue(forKey: key) {
      var base = uri
      base.fragment = nil
      add(document, base: base)
    }
    if byURI[key] == nil,
      key.hasPrefix("https://json-schema.org/draft-0") || key.hasPrefix("http://json-schema.org/draft/")
    {
      // The metaschemas go by either scheme.
      key = key.hasPrefix("https") ? "http" + key.dropFirst(5) : "https" + key.dropFirst(4)
      if let document = waiting.removeValue(forKey: key) { add(document, base: URIReference(key)) }
    }
    return byURI[key]
  }
}
