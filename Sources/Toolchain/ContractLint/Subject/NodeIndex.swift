import ContractText

/// Finds the mapping that stands at a place: the model keeps places, rules want the text around them.
struct NodeIndex: Sendable {
  private var files: [String: Int] = [:]
  private var mappings: [[UInt64: Node]] = []
  /// Of media types the model keeps the place of the key.
  private var mediaTypes: [[UInt64: Node]] = []

  init(_ documents: [Document]) {
    for document in documents where files[document.file] == nil {
      files[document.file] = mappings.count
      mappings.append([:])
      mediaTypes.append([:])
      add(document)
    }
  }

  func mapping(at place: Place) -> Node? { files[place.file].flatMap { mappings[$0][Self.key(place.start)] } }

  /// The value of the media type whose key stands there.
  func mediaType(at place: Place) -> Node? { files[place.file].flatMap { mediaTypes[$0][Self.key(place.start)] } }

  private static func key(_ position: Position) -> UInt64 {
    UInt64(UInt32(bitPattern: position.line)) << 32 | UInt64(UInt32(bitPattern: position.column))
  }

  private mutating func add(_ document: Document) {
    let number = mappings.count - 1
    var open = [document.root]
    while let node = open.popLast() {
      if node.kind == .mapping { mappings[number][Self.key(node.place.start)] = node }
      // What an alias repeats is found where it stands.
      if node.isAlias { continue }
      for (key, value) in node.entries where value.kind.isCollection {
        open.append(value)
        if value.kind == .mapping, key.withBytes({ $0.contains(UInt8(ascii: "/")) }) {
          mediaTypes[number][Self.key(key.place.start)] = value
        }
      }
      for item in node.items where item.kind.isCollection { open.append(item) }
    }
  }
}

extension Node.Kind {
  var isCollection: Bool { self == .mapping || self == .sequence }
}
