import ContractModel
import ContractText

/// The schema table while it is filled. Schemas are numbered when they are met and read later, from queues, so that
/// neither recursion nor nesting in a document becomes recursion here.
struct SchemaDrafts {
  private(set) var slots: [Schema?] = []
  /// Where each schema is written; nil for schemas that the reader made up.
  private(set) var sources: [Node?] = []
  private(set) var names: [String?] = []
  /// The component (or other reference target) that each schema stands in.
  private(set) var homes: [SchemaID] = []
  /// The bindings of dynamic anchors that each schema is entered with; only those that have some.
  private(set) var environments: [SchemaID: Int32] = [:]
  /// The home of what is being read.
  var home: SchemaID?
  private(set) var named: [SchemaID] = []
  var ids: [Node: SchemaID] = [:]
  /// Component schemas of the main document, as discriminators name them.
  var components: [String: SchemaID] = [:]
  /// Where chains of bare references end; nil inside for nowhere.
  var chains: [Node: SchemaID?] = [:]

  private var inline: [SchemaID] = []
  private var referenced: [SchemaID] = []
  private var inlineHead = 0
  private var referencedHead = 0

  /// A schema to be read: inline ones belong to what is being read now, referenced ones to nobody.
  mutating func add(_ node: Node, name: String?, isReferenced: Bool, environment: Int32 = 0) -> SchemaID {
    let id = SchemaID(index: slots.count)
    slots.append(nil)
    sources.append(node)
    names.append(name)
    homes.append(isReferenced ? id : home ?? id)
    if environment == 0 { ids[node] = id } else { environments[id] = environment }
    if name != nil { named.append(id) }
    if isReferenced { referenced.append(id) } else { inline.append(id) }
    return id
  }

  /// A schema that is complete already.
  mutating func append(at place: Place, _ make: (SchemaID) -> Schema) -> SchemaID {
    let id = SchemaID(index: slots.count)
    slots.append(make(id))
    sources.append(nil)
    names.append(nil)
    homes.append(home ?? id)
    return id
  }

  /// Fills a slot; the id says which.
  mutating func set(_ schema: Schema) { slots[Int(schema.id.index)] = schema }

  /// First come, first read, so that ids follow the text as far as they can.
  mutating func nextInline() -> SchemaID? {
    guard inlineHead < inline.count else {
      inline.removeAll(keepingCapacity: true)
      inlineHead = 0
      return nil
    }
    inlineHead += 1
    return inline[inlineHead - 1]
  }

  mutating func nextReferenced() -> SchemaID? {
    guard referencedHead < referenced.count else { return nil }
    referencedHead += 1
    return referenced[referencedHead - 1]
  }
}
