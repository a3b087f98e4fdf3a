import ContractModel
import TreatyJSON

/// A schema as what it says at one place, with references followed, `allOf` merged and spellings that mean the same made
/// the same. What two contracts say is compared here, so that refactorings make no difference.
///
/// It serves to name what changed. Merging forgets which member of an `allOf` an `additionalProperties` belongs to, so
/// that verdicts are never taken from it: those ask the schemas themselves.
struct FlatSchema {
  struct Bound: Hashable {
    var value: JSONNumber
    var isExclusive: Bool
  }

  struct Union {
    enum Kind: Sendable { case anyOf, oneOf }
    var kind: Kind
    var variants: [SchemaID]
    var discriminator: Discriminator?
  }

  struct Property {
    var name: String
    var node: SchemaNode
  }

  var types = TypeSet.any
  var values: [JSONValue]?
  var formats: [String] = []
  var minLength: Int?
  var maxLength: Int?
  var patterns: [String] = []
  var contentEncoding: String?
  var contentMediaType: String?
  var contentSchema: SchemaID?
  var lower: Bound?
  var upper: Bound?
  var multiples: [JSONNumber] = []
  var prefixItems: [SchemaNode] = []
  var items = SchemaNode.anything
  var contains: [SchemaID] = []
  var minContains: Int?
  var maxContains: Int?
  var minItems: Int?
  var maxItems: Int?
  var uniqueItems = false
  var unevaluatedItems: [SchemaID] = []
  var properties: [Property] = []
  var required: [String] = []
  var patternProperties: [(pattern: String, schema: SchemaID)] = []
  var additional = SchemaNode.anything
  /// Whether members without a schema of their own are refused.
  var isClosed = false
  var propertyNames: [SchemaID] = []
  var unevaluatedProperties: [SchemaID] = []
  var minProperties: Int?
  var maxProperties: Int?
  var dependentRequired: [(key: String, required: [String])] = []
  var dependentSchemas: [(key: String, schema: SchemaID)] = []
  var unions: [Union] = []
  var nots: [SchemaID] = []
  var conditions: [Composition] = []
  var annotations = Annotations()
  var unresolved = false

  var isInteger: Bool { types.contains(.integer) && !types.contains(.number) }
  var hasObjectKeywords: Bool {
    !properties.isEmpty || !required.isEmpty || !patternProperties.isEmpty || isClosed || !additional.ids.isEmpty
  }

  func property(_ name: String) -> SchemaNode? { properties.first { $0.name == name }?.node }
}
