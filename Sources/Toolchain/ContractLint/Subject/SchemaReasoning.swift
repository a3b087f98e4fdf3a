import ContractModel
import SchemaLogic
import TreatyJSON

/// Proofs about schemas of one contract, within what a lint run may cost: what is beyond that is not known.
struct SchemaReasoning {
  /// Schemas that one question may look at.
  private static let size = 150
  private static let allWeights = 150_000
  private static let allQuestions = 3_000
  /// Automata are dear, large ones above all.
  private static let states = 100
  private static let allPatterned = 40

  private let table: SchemaTable
  private var weights = 0
  private var questions = 0
  private var patterned = 0

  private let patterns: PatternFacts

  init(_ subject: LintSubject) {
    table = subject.table
    patterns = subject.patterns
  }

  /// Whether it is proved that the schema accepts nothing.
  mutating func isEmpty(_ schema: SchemaID) -> Bool {
    guard let (excerpt, inclusion) = begin([schema]) else { return false }
    // Where something is left out more is accepted, unless it is negated.
    if excerpt.isCut, excerpt.hasNegation { return false }
    if case .yes = inclusion.isEmpty(.base(excerpt[schema])) { return true }
    return false
  }

  /// The first two of some schemas that accept a common value, and that value, confirmed by the validator.
  mutating func overlap(
    of schemas: [SchemaID], among pairs: [(Int, Int)]
  ) -> (first: SchemaID, second: SchemaID, value: JSONValue)? {
    guard let (excerpt, inclusion) = begin(schemas) else { return nil }
    for (first, second) in pairs {
      let (one, other) = (schemas[first], schemas[second])
      questions += 1
      guard questions <= Self.allQuestions else { return nil }
      if excerpt.hasPatterns { patterned += 1 }
      guard patterned <= Self.allPatterned else { return nil }
      guard case .no(let value) = inclusion.areDisjoint(.base(excerpt[one]), .base(excerpt[other])),
        // Null in two variants is how 3.0 says that the whole may be null.
        value != .null
      else { continue }
      guard excerpt.isCut else { return (one, other, value) }
      let validator = SchemaValidator(table, options: Self.validation)
      if validator.accepts(value, one), validator.accepts(value, other) { return (one, other, value) }
    }
    return nil
  }

  private static var validation: SchemaValidator.Options {
    var options = SchemaValidator.Options()
    options.formats = .assertion
    options.maxSteps = 10_000
    return options
  }

  private mutating func begin(_ roots: [SchemaID]) -> (SchemaExcerpt, SchemaInclusion)? {
    guard weights < Self.allWeights, questions < Self.allQuestions else { return nil }
    let excerpt = SchemaExcerpt(roots, of: table, limit: Self.size) {
      patterns.language($0).map { $0.stateCount <= Self.states } ?? false
    }
    // Comparing all with all makes large ones dear.
    weights += excerpt.weight + excerpt.weight * excerpt.weight / 100
    questions += 1
    if excerpt.hasPatterns { patterned += 1 }
    guard patterned <= Self.allPatterned else { return nil }
    var options = SchemaInclusion.Options()
    // What only a format tells apart is told apart.
    options.formats = .assertion
    options.budget.cases = 1_000
    options.budget.work = 20_000
    options.budget.nesting = 100
    options.budget.choices = 200
    options.budget.values = 5_000
    return (excerpt, SchemaInclusion(base: excerpt.table, revision: SchemaTable(), options: options))
  }
}
