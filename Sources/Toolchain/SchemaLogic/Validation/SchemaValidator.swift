import ContractModel
import TreatyJSON
import TreatyPatterns

/// Tells whether a schema accepts a value, and why not: JSON Schema 2020-12 over the model, into which readers bring
/// every draft and OpenAPI's dialects.
///
/// Schemas are prepared when they are first used and kept: one validator for many values. Not thread-safe.
public final class SchemaValidator {
  public enum Formats: Sendable, Hashable {
    /// Asserted where the schema's dialect says so.
    case byDialect
    /// Asserted everywhere; a format that is not known accepts all.
    case assertion
    case annotation
  }

  public struct Options: Sendable {
    /// OpenAPI: which way the value goes; nil when that does not matter.
    public var direction: SchemaDirection?
    public var formats = Formats.byDialect
    /// Whether `contentEncoding` and `contentMediaType` are checked, as draft 7 allowed.
    public var assertsContent = false
    /// OpenAPI: whether a discriminator tells which variant of `oneOf` is meant, though others would accept the value as
    /// well. JSON Schema knows nothing of it.
    public var discriminatorsTell = false
    /// Schemas entered for one value; beyond that there is no answer.
    public var maxSteps = 20_000_000
    /// Schemas inside each other for one value, by its nesting and by references at one place.
    public var maxDepth = 500
    /// Failures that a report keeps.
    public var maxFailures = 100

    public init(direction: SchemaDirection? = nil) { self.direction = direction }
  }

  let program: SchemaProgram
  /// Values are laid out here one after the other.
  private let scratch = InstanceArena()
  var table: SchemaTable { program.table }
  public var options: Options { program.options }

  public init(_ table: SchemaTable, options: Options = .init()) { program = SchemaProgram(table, options) }

  /// As samples are held against a contract.
  convenience init(_ table: SchemaTable, direction: SchemaDirection) {
    var options = Options(direction: direction)
    options.discriminatorsTell = true
    options.maxSteps = 200_000
    self.init(table, options: options)
  }

  /// Whether the value is accepted; one that there is no answer for is not.
  public func accepts(_ value: JSONValue, _ schema: SchemaID) -> Bool { outcome(value, schema) == .valid }

  /// The answer alone, as fast as it can be had.
  public func outcome(_ value: JSONValue, _ schema: SchemaID) -> ValidationReport.Outcome {
    measured(value, schema).outcome
  }

  /// The same for a value that was made ready, which is most of the time that small schemas take.
  public func outcome(_ instance: ParsedInstance, _ schema: SchemaID) -> ValidationReport.Outcome {
    let outcome = instance.withRoot { root in
      var run = ValidationRun(program, reports: false)
      return run.outcome(root, schema.index)
    }
    return outcome ?? .gaveUp
  }

  /// The same, with the schemas entered for it.
  func measured(_ value: JSONValue, _ schema: SchemaID) -> (outcome: ValidationReport.Outcome, steps: Int) {
    let root = scratch.value(value)
    defer { scratch.reset() }
    guard scratch.isComplete else { return (.gaveUp, 0) }
    var run = ValidationRun(program, reports: false)
    let outcome = run.outcome(root, schema.index)
    return (outcome, run.steps)
  }

  /// The answer with its reasons, or with what the schemas say about an accepted value.
  public func report(_ value: JSONValue, _ schema: SchemaID) -> ValidationReport {
    let report = ParsedInstance(value).withRoot { root in
      var run = ValidationRun(program, reports: true)
      let outcome = run.outcome(root, schema.index)
      return ValidationReport(
        outcome: outcome, failures: run.notes?.failures ?? [],
        annotations: outcome == .valid ? run.notes?.annotations ?? [] : [])
    }
    return report ?? ValidationReport(outcome: .gaveUp, failures: [], annotations: [])
  }

  func matches(_ pattern: String, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { program.pattern(pattern).pointee.matches($0) }
  }

  func accepts(_ number: JSONNumber, _ keywords: NumberKeywords) -> Bool {
    if let bound = keywords.minimum, number < bound { return false }
    if let bound = keywords.maximum, number > bound { return false }
    if let bound = keywords.exclusiveMinimum, number <= bound { return false }
    if let bound = keywords.exclusiveMaximum, number >= bound { return false }
    return keywords.multipleOf.map(number.isMultiple) ?? true
  }

  func travels(_ property: SchemaID) -> Bool { program.travels(property) }
}

extension ObjectKeywords {
  /// What these keywords ask of the member of that name.
  func schemas(of name: String, _ matches: (String, String) -> Bool) -> [SchemaID] {
    schemas(of: name, declared: properties.filter { $0.name == name }.map(\.schema), matches)
  }

  /// The same where the properties of that name are known already.
  func schemas(
    of name: String, declared: [SchemaID], _ matches: (String, String) -> Bool
  ) -> [SchemaID] {
    var result = declared
    result += patternProperties.filter { matches($0.pattern, name) }.map(\.schema)
    return result.isEmpty ? additionalProperties.map { [$0] } ?? [] : result
  }
}
