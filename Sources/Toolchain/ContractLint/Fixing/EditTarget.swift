import ContractText

/// Where a node that is going to be edited stands in its document.
struct EditTarget {
  /// The mapping or sequence; nil for the root.
  var parent: Node?
  /// The key whose value the parent is.
  var holder: Node?
  /// For a key its value, else the node itself: where the element ends.
  var last: Node
  /// The element before and the one behind: of entries the keys, with the values' ends.
  var previousEnd: Node?
  var next: Node?
}

/// Finds nodes in a document by one walk over it: nodes do not know their parents.
struct EditTargets {
  private(set) var all: [Node: EditTarget] = [:]
  /// What aliases and merge keys may repeat.
  private(set) var anchored: [Range<Int>] = []

  init(_ wanted: Set<Node>, in document: Document, _ offsets: SourceOffsets) {
    var walk = Walk(wanted: wanted, offsets: offsets)
    walk.visit(document.root, EditTarget(last: document.root))
    all = walk.found
    // An anchor that nothing repeats is an ornament.
    if walk.hasAliases || document.hasKey("<<") { anchored = walk.anchored }
  }

  private struct Walk {
    var wanted: Set<Node>
    let offsets: SourceOffsets
    var found: [Node: EditTarget] = [:]
    var anchored: [Range<Int>] = []
    var hasAliases = false

    mutating func visit(_ node: Node, _ target: EditTarget, holder: Node? = nil) {
      if node.isAlias { return hasAliases = true }
      // An item that is a mapping is a node of its own; entries are known by their keys.
      if found[node] == nil, wanted.contains(node) { found[node] = target }
      let start = offsets.offset(of: node.place.start)
      if start < offsets.bytes.count, [UInt8(ascii: "&"), UInt8(ascii: "!")].contains(offsets.bytes[start]) {
        let range = offsets.range(of: node.place)
        if ScalarStyle.hasAnchor(in: offsets.bytes, range) { anchored.append(range) }
      }
      switch node.kind {
      case .mapping:
        let entries = Array(node.entries)
        for (index, entry) in entries.enumerated() {
          let target = EditTarget(
            parent: node, holder: holder, last: entry.value, previousEnd: index > 0 ? entries[index - 1].value : nil,
            next: index + 1 < entries.count ? entries[index + 1].key : nil)
          if wanted.contains(entry.key) { found[entry.key] = target }
          visit(entry.value, EditTarget(parent: node, holder: entry.key, last: entry.value), holder: entry.key)
        }
      case .sequence:
        let items = Array(node.items)
        for (index, item) in items.enumerated() {
          visit(
            item,
            EditTarget(
              parent: node, holder: holder, last: item, previousEnd: index > 0 ? items[index - 1] : nil,
              next: index + 1 < items.count ? items[index + 1] : nil))
        }
      default: break
      }
    }
  }
}
