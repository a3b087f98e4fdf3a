import ContractModel
import ContractText

/// One reason why a value is not accepted.
public struct ValidationFailure: Sendable, Hashable {
  /// The part of the value, as a JSON pointer (RFC 6901); empty for the whole.
  public var instance: String
  /// The keyword that refuses, in 2020-12's terms; `false` for a schema that accepts nothing.
  public var keyword: String
  /// The way from the schema that was asked to the keyword, references included: `/properties/id/type`.
  public var evaluation: String
  public var schema: SchemaID
  /// Where that schema is written.
  public var place: Place
  /// What is wrong, without the value: `must be one of the types string, null`.
  public var message: String
}
