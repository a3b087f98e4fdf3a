import ContractText

/// A schema as it is meant in one dynamic scope: the same text bound otherwise is another schema.
struct SchemaKey: Hashable {
  var node: Node
  /// Which bindings of dynamic anchors it is entered with; 0 for none.
  var scope: Int32
}
