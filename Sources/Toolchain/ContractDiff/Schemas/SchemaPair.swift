import ContractModel

/// Two schemas that are compared: what stands at one place before and after.
struct SchemaPair {
  struct Key: Hashable {
    var base: SchemaNode
    var revision: SchemaNode
  }

  struct Edge {
    var step: SchemaStep
    var pair: Int
    /// Where both sides say that the value does not go this way, nothing below it does.
    var travels: Travels = .both
  }

  enum Travels { case both, request, response }

  var key: Key
  /// The named schema, or the place in an operation, that this belongs to, and the way from there.
  var anchor: String
  var path: String
  var drafts: [SchemaDraft] = []
  var edges: [Edge] = []

  /// As elements are named in findings: `schema Order.items[].note`.
  var element: String { path.isEmpty ? anchor : anchor + path }
}
