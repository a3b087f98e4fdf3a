import ContractModel
import TreatyJSON

/// Whether schemas of one table accept a value, in few steps: for who asks thousands of times, and can do without an
/// answer. Not thread-safe.
public final class SchemaAcceptance {
  private let validator: SchemaValidator

  /// - Parameter isStrict: whether values are held to JSON Schema alone: OpenAPI lets a discriminator choose between
  ///   variants that would take a value both.
  public init(_ table: SchemaTable, direction: SchemaDirection, isStrict: Bool = false) {
    var options = SchemaValidator.Options(direction: direction)
    options.discriminatorsTell = !isStrict
    // Unions of trees multiply level by level.
    options.maxSteps = 100_000
    options.maxDepth = 200
    validator = SchemaValidator(table, options: options)
  }

  public func accepts(_ value: JSONValue, _ schema: SchemaID) -> Bool { validator.accepts(value, schema) }

  /// nil where the answer would take more steps than anybody waits for.
  public func verdict(_ value: JSONValue, _ schema: SchemaID) -> Bool? {
    switch validator.outcome(value, schema) {
    case .valid: true
    case .invalid: false
    case .gaveUp: nil
    }
  }

  /// Whether a property goes this way: a read-only one is in no request, a write-only one in no response.
  public func travels(_ property: SchemaID) -> Bool { validator.travels(property) }

  /// Whether a text matches a pattern as schemas mean it: ECMA-262, not anchored.
  public func matches(_ pattern: String, _ text: String) -> Bool { validator.matches(pattern, text) }
}
