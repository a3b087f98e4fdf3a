import ContractText

/// Finds the mapping that stands at a place: the model keeps places, rules want the text around them.
struct NodeIndex: Sendable {
  private var files: [String: Int] = [:]
  private var mappings: [[UInt64: Node]] = []

  init(_ documents: [Document]) {
    for document in documents where files[document.file] == nil {
      files[document.file] = mappings.count
      mappings.append(Self.mappings(of: document))
    }
  }

  func mapping(at place: Place) -> Node? { files[place.file].flatMap { mappings[$0][Self.key(place.start)] } }

  private static func key(_ position: Position) -> UInt64 {
    UInt64(UInt32(bitPattern: position.line)) << 32 | UInt64(UInt32(bitPattern: position.column))
  }

  private static func mappings(of document: Document) -> [UInt64: Node] {
    var found: [UInt64: Node] = [:]
    var open = [document.root]
    while let node = open.popLast() {
      if node.kind == .mapping { found[key(node.place.start)] = node }
      // What an alias repeats is found where it stands.
      if node.isAlias { continue }
      for (_, value) in node.entries where value.kind.isCollection { open.append(value) }
      for item in node.items where item.kind.isCollection { open.append(item) }
    }
    return found
  }
}

extension Node.Kind {
  var isCollection: Bool { self == .mapping || self == .sequence }
}
