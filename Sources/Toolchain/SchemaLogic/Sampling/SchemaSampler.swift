import ContractModel
import TreatyJSON
import TreatyPatterns

/// Makes values that a schema accepts; the same ones for the same schema, kind and options.
///
/// A candidate is built from the keywords and then held against the schema. Where a union, `not` or a pattern makes that
/// fail, others are tried, within a budget: what is answered is accepted, and where nothing was found the reason is told.
public final class SchemaSampler {
  public enum Kind: Sendable, Hashable {
    /// Only what is required, as short and as null as may be.
    case minimal
    /// Every property that the depth allows, two items, texts that people write.
    case typical
    /// The ends of ranges and lengths.
    case boundary
    /// Anything, decided by a seed.
    case random(UInt64)
  }

  public struct Options: Sendable {
    public var direction: SchemaDirection
    /// Examples and defaults are taken where the schema accepts them.
    public var usesExamples = false
    /// Letters and digits only, no nulls, no empty texts, lists or objects: for parameters, whose styles cannot tell those.
    public var isPlain = false
    /// How many levels optional properties and free lists go down.
    public var maxDepth = 4
    /// How many values one sample has before it keeps to what is required.
    public var maxValues = 400

    public init(direction: SchemaDirection) { self.direction = direction }
  }

  /// Why there is no sample.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    public var reason: String
    public var schema: SchemaID
    public var description: String { reason }
  }

  let table: SchemaTable
  public let options: Options
  let validator: SchemaValidator
  let discriminated: DiscriminatedSchemas
  let heights: SchemaHeights
  private var reasoning: SchemaInclusion?
  /// By pattern: contracts repeat the few that they have.
  private var patterns: [String: PatternExamples] = [:]
  /// Schemas that reasoning found nothing for.
  private var unsolved: Set<SchemaID> = []
  /// Off where reasoning itself asks for samples.
  var reasons = true
  /// Schemas that one sample may enter.
  var maximumSteps = 5_000

  public init(_ table: SchemaTable, options: Options) {
    self.table = table
    self.options = options
    validator = SchemaValidator(table, direction: options.direction)
    discriminated = ShapeResolver(table).discriminated
    heights = SchemaHeights(table)
  }

  private init(_ other: SchemaSampler, _ options: Options) {
    table = other.table
    self.options = options
    validator = SchemaValidator(other.table, direction: options.direction)
    discriminated = other.discriminated
    heights = other.heights
  }

  /// The same contract with other options, without looking through it again.
  public func with(_ options: Options) -> SchemaSampler { SchemaSampler(self, options) }

  public func sample(_ schema: SchemaID, _ kind: Kind) throws(Failure) -> JSONValue {
    if options.usesExamples, let example = example(of: schema) { return example }
    var failure: Failure?
    // What a whole sample is too intricate for, a smaller one may still do: it is accepted just as well.
    for (attempt, kind) in ([kind, .typical, .minimal] as [Kind]).enumerated() {
      var run = SampleRun(self, kind, attempt: attempt)
      do throws(Failure) { return try run.value([schema], depth: 0) } catch { failure = failure ?? error }
    }
    if reasons, !options.isPlain, let value = solved(schema) { return value }
    throw failure ?? Failure(reason: "no value was found", schema: schema)
  }

  func examples(of pattern: String) -> PatternExamples {
    if let known = patterns[pattern] { return known }
    let examples = PatternExamples(Pattern(literal: pattern))
    patterns[pattern] = examples
    return examples
  }

  /// What trying did not find, reasoning may: `unevaluatedProperties`, `not`, counts of `contains`.
  private func solved(_ schema: SchemaID) -> JSONValue? {
    if unsolved.contains(schema) { return nil }
    var options = SchemaInclusion.Options(direction: options.direction)
    options.budget.cases = 10_000
    let known = reasoning ?? SchemaInclusion(base: table, revision: SchemaTable(), options: options)
    reasoning = known
    if case .no(let value) = known.isEmpty(.base(schema)), validator.accepts(value, schema) { return value }
    unsolved.insert(schema)
    return nil
  }

  private func example(of id: SchemaID) -> JSONValue? {
    let annotations = table[id].annotations
    return ((annotations?.examples ?? []) + [annotations?.initial].compactMap(\.self)).first {
      validator.accepts($0, id)
    }
  }
}
