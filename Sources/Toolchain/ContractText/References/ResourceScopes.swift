/// The schema resources and anchors of one document (JSON Schema 2020-12 §8.2): `$id` gives a mapping a URI of its own,
/// and references in it a base; `$anchor` names a mapping within its resource.
struct ResourceScopes {
  struct AnchorKey: Hashable {
    /// The mapping with the `$id`, or the document's root.
    var scope: Int32
    var name: String
  }

  private(set) var anchors: [AnchorKey: Int32] = [:]
  /// Bases of the mappings that have an `$id`, and of the root.
  private(set) var bases: [Int32: URIReference] = [:]
  /// Where the document lies, whatever it calls itself.
  let location: URIReference
  private var parents: [Int32] = []
  /// The keys that values of mappings stand behind.
  private var keys: [Int32] = []
  private let rootIndex: Int32

  /// - Parameter base: the document's own URI.
  init(_ document: Document, base: URIReference) {
    rootIndex = document.rootIndex
    location = base
    bases[rootIndex] = base
    // OpenAPI 3.2.0 §4.1.2.2: the document's own URI. Elsewhere `$self` is a name like any other.
    let root = Node(document: document, index: rootIndex)
    if let own = root.member("$self"), own.kind == .string, root.member("openapi") != nil {
      bases[rootIndex] = URIReference(own.text).resolved(against: base)
    }
    let wanted = ["$id", "$anchor", "$dynamicAnchor"].map { document.keyID($0) }
    // Most documents have none of them.
    guard wanted.contains(where: { $0 >= 0 }) else { return }
    collectParents(document)
    let nodes = document.nodes.base
    var named: [(owner: Int32, key: Int32, text: String)] = []
    for index in 0..<document.nodes.count where nodes[index].kind == .string && nodes[index].extra >= 0 {
      let owner = parents[index]
      guard wanted.contains(nodes[index].extra), owner >= 0, nodes[index].next >= 0 else { continue }
      let value = Node(document: document, index: nodes[index].next)
      if value.kind == .string { named.append((owner, nodes[index].extra, value.text)) }
    }
    // The arena is in document order: a mapping comes before those inside it, wherever its `$id` stands.
    for (owner, key, text) in named.sorted(by: { $0.owner < $1.owner }) where key == wanted[0] && !text.hasPrefix("#") {
      let outer = bases[innermost(owner == rootIndex ? owner : parents[Int(owner)])] ?? base
      bases[owner] = URIReference(text).resolved(against: outer)
    }
    for (owner, key, text) in named {
      // Drafts 6 and 7 wrote an anchor as an `$id` of only a fragment.
      if key == wanted[0], !text.hasPrefix("#") { continue }
      let name = key == wanted[0] ? String(text.dropFirst()) : text
      anchors[AnchorKey(scope: innermost(owner), name: name)] = owner
    }
  }

  /// The parent of every node; an alias belongs to where it stands.
  private mutating func collectParents(_ document: Document) {
    let nodes = document.nodes.base
    parents = [Int32](repeating: -1, count: document.nodes.count)
    keys = parents
    for index in 0..<document.nodes.count {
      let record = nodes[index]
      guard record.kind == .mapping || record.kind == .sequence, !record.isAlias else { continue }
      var child = record.first
      var key: Int32 = -1
      while child >= 0 {
        parents[Int(child)] = Int32(truncatingIfNeeded: index)
        if record.kind == .mapping {
          keys[Int(child)] = key
          key = key < 0 ? child : -1
        }
        child = nodes[Int(child)].next
      }
    }
  }

  /// The resources that references find by their URIs, those that stand where a schema does before what only looks
  /// like one: data in an `enum`, or what stands behind a keyword that nobody knows.
  func resources(in document: Document) -> [(index: Int32, base: URIReference)] {
    bases.map { (index: $0.key, base: $0.value, rank: isSchema($0.key, document) ? 0 : 1) }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map { ($0.index, $0.base) }
  }

  private func isSchema(_ index: Int32, _ document: Document) -> Bool {
    guard index != rootIndex, Int(index) < parents.count, parents[Int(index)] >= 0 else { return true }
    let parent = Int(parents[Int(index)])
    func key(_ index: Int) -> String {
      keys[index] >= 0 ? Node(document: document, index: keys[index]).text : ""
    }
    if document.nodes.base[parent].kind == .sequence { return Self.lists.contains(key(parent)) }
    return Self.single.contains(key(Int(index))) || Self.maps.contains(key(parent))
  }

  private static let single: Set<String> = [
    "schema", "itemSchema", "not", "if", "then", "else", "items", "additionalItems", "contains", "propertyNames",
    "additionalProperties", "unevaluatedItems", "unevaluatedProperties", "contentSchema",
  ]
  private static let lists: Set<String> = ["allOf", "anyOf", "oneOf", "prefixItems", "items"]
  private static let maps: Set<String> = [
    "schemas", "properties", "patternProperties", "$defs", "definitions", "dependentSchemas",
  ]

  /// The resource that a node belongs to. As many steps as the node is deep.
  func innermost(_ index: Int32) -> Int32 {
    guard bases.count > 1 else { return rootIndex }
    var current = index
    while current >= 0 {
      if bases[current] != nil { return current }
      current = parents[Int(current)]
    }
    return rootIndex
  }
}
