import ContractText
import SchemaLogic

/// Finds the JSON pointers of places, and the keywords in them, by one walk through each document.
struct PointerIndex {
  private struct Found {
    var pointer: String
    var node: Node
  }

  private var found: [Place: Found] = [:]

  init(_ documents: [Document], wanted: Set<Place>) {
    let files = Set(wanted.map(\.file))
    for document in documents where files.contains(document.file) { index(document, wanted) }
  }

  private mutating func index(_ document: Document, _ wanted: Set<Place>) {
    var stack: [(node: Node, pointer: String)] = [(document.root, "")]
    while let (node, pointer) = stack.popLast() {
      take(node.place, node, pointer, wanted)
      // Schemas are placed by where they begin, whatever their length; a mapping's first key begins there too.
      let start = node.place.start
      take(Place(file: document.file, start: start, end: start), node, pointer, wanted)
      // What an alias repeats stands where its anchor does.
      if node.isAlias { continue }
      switch node.kind {
      case .mapping:
        for (key, value) in node.entries {
          let next = pointer + "/" + PointerText.escaped(key.text)
          take(key.place, value, next, wanted)
          stack.append((value, next))
        }
      case .sequence:
        for (index, item) in node.items.enumerated() { stack.append((item, pointer + "/\(index)")) }
      default: break
      }
    }
  }

  private mutating func take(_ place: Place, _ node: Node, _ pointer: String, _ wanted: Set<Place>) {
    if wanted.contains(place), found[place] == nil { found[place] = Found(pointer: pointer, node: node) }
  }

  /// The same place with its pointer, narrowed to the keyword where the object there has it.
  func located(_ place: ChangePlace) -> ChangePlace {
    guard let found = found[place.place] else { return ChangePlace(place.place, pointer: place.pointer) }
    guard let keyword = place.keyword, let entry = found.node.entry(keyword) else {
      return ChangePlace(place.place, pointer: found.pointer)
    }
    return ChangePlace(entry.key.place, pointer: found.pointer + "/" + keyword)
  }
}
