import ContractModel
import ContractText

/// Ids for schemas that were met, in the order they were met; each is read once, from a queue, however they nest.
struct SchemaSlots {
  private var ids: [Node: SchemaID] = [:]
  private var slots: [Schema?] = []
  private(set) var queue: [(id: SchemaID, node: Node, name: String?)] = []
  private(set) var named: [SchemaID] = []
  private(set) var head = 0

  /// What was read, in the order of the ids. A slot that a broken reference left empty allows anything.
  var done: [Schema] {
    slots.enumerated().map { index, schema in
      schema ?? Schema(id: SchemaID(index: index), name: nil, place: Place(file: "", start: Position(line: 1, column: 1), end: Position(line: 1, column: 1)))
    }
  }

  mutating func id(of node: Node, name: String? = nil) -> SchemaID {
    if let known = ids[node] { return known }
    let id = SchemaID(index: slots.count)
    ids[node] = id
    slots.append(nil)
    queue.append((id, node, name))
    if name != nil { named.append(id) }
    return id
  }

  mutating func synthesise(_ place: Place, _ make: (SchemaID) -> Schema) -> SchemaID {
    let id = SchemaID(index: slots.count)
    slots.append(make(id))
    return id
  }

  mutating func next() -> (id: SchemaID, node: Node, name: String?)? {
    guard head < queue.count else { return nil }
    head += 1
    return queue[head - 1]
  }

  mutating func fill(_ schema: Schema) { slots[Int(schema.id.index)] = schema }
  subscript(id: SchemaID) -> Schema? { slots[Int(id.index)] }
}
