import ContractModel
import TreatyJSON

/// What a schema that accepts a value says about it.
public struct ValidationAnnotation: Sendable, Hashable {
  /// The part of the value, as a JSON pointer.
  public var instance: String
  public var keyword: String
  public var evaluation: String
  public var schema: SchemaID
  public var value: JSONValue
}
