import ContractModel
import SchemaLogic

/// A pair of schemas that messages begin with: a body, a parameter, a header.
struct SchemaRoot {
  var pair: Int
  var direction: SchemaDirection
  /// Into the walk's operation pairs.
  var operation: Int
  var part: MessagePart
  var baseMedia: MediaType?
  var revisionMedia: MediaType?
}
