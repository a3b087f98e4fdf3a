import ContractModel

/// What must hold at one place: all of these schemas. None at all accepts anything.
///
/// Two members of an `allOf` that both speak of a property make one node of two schemas; everywhere else it is one.
struct SchemaNode: Sendable, Hashable {
  static let anything = SchemaNode([])
  var ids: [SchemaID]

  init(_ ids: [SchemaID]) {
    self.ids = ids
  }

  init(_ id: SchemaID) { ids = [id] }

  func adding(_ id: SchemaID) -> SchemaNode { ids.contains(id) ? self : SchemaNode(ids + [id]) }
}
