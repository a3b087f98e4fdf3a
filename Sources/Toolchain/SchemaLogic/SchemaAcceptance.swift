import ContractModel
import TreatyJSON

/// Whether schemas of one table accept a value: the validator for other modules, with its patterns compiled once.
public final class SchemaAcceptance {
  private let validator: SchemaValidator

  /// - Parameter isStrict: whether values are held to JSON Schema alone: OpenAPI lets a discriminator choose between
  ///   variants that would take a value both.
  public init(_ table: SchemaTable, direction: SchemaDirection, isStrict: Bool = false) {
    var validator = SchemaValidator(table, direction: direction)
    validator.isStrict = isStrict
    self.validator = validator
  }

  public func accepts(_ value: JSONValue, _ schema: SchemaID) -> Bool { verdict(value, schema) == true }

  /// nil where the answer would take more steps than anybody waits for: unions of trees multiply level by level.
  public func verdict(_ value: JSONValue, _ schema: SchemaID) -> Bool? {
    validator.budget.renew()
    let isAccepted = validator.accepts(value, schema)
    return validator.budget.isSpent ? nil : isAccepted
  }

  /// Whether a property goes this way: a read-only one is in no request, a write-only one in no response.
  public func travels(_ property: SchemaID) -> Bool { validator.travels(property) }

  /// Whether a text matches a pattern as schemas mean it: ECMA-262, not anchored.
  public func matches(_ pattern: String, _ text: String) -> Bool { validator.matches(pattern, text) }
}
