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
    for index in 0..<document.nodes.count {
      let record = nodes[index]
      guard record.kind == .mapping || record.kind == .sequence, !record.isAlias else { continue }
      var child = record.first
      while child >= 0 {
        parents[Int(child)] = Int32(truncatingIfNeeded: index)
        child = nodes[Int(child)].next
      }
    }
  }

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
