import ContractText

/// A schema resource: what one `$id` names, or a document as a whole.
struct SchemaResource {
  var base: URIReference
  var root: Node
  var dialect: JSONSchemaDialect
  /// Anchors of both kinds.
  var anchors: [String: Node] = [:]
  /// `$dynamicAnchor`s, and under the empty name the root where it says `$recursiveAnchor: true`.
  var dynamicAnchors: [String: Node] = [:]
}
