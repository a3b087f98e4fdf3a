import ContractModel
import TreatyJSON

/// Finds a value that keeps all of some literals, or shows that there is none.
///
/// A set of literals is a goal. Values are finite: a value for a goal that needs a part for the same goal has a smaller
/// one in it, so that a goal met again inside itself counts as empty there (coinduction, seen from the proof).
final class InclusionSolver {
  enum Answer {
    /// No value. `needs` is the place in the stack of the outermost goal that was taken to be empty for it.
    case empty(needs: Int)
    case witness(JSONValue)
    case unknown(InclusionDoubt)
  }

  var joint: JointSchemas
  let options: SchemaInclusion.Options
  let identities: SchemaIdentities
  let texts: any TextSolver = PatternTexts()
  private(set) var cases = 0
  private var allCases = 0
  private var limit = 0
  /// Schemas that values were held against, and texts that were looked for.
  var work = 0
  var names: [NameQuestion: Answer] = [:]
  /// When the answer came from trying all values of an enumeration.
  private(set) var triedValues: Int?
  private let baseValidator: SchemaValidator
  private let revisionValidator: SchemaValidator
  private var memory = GoalMemory()
  /// What rests on any goal that is open: no more than this is certain of a mixed proof.
  var stackBottom: Int { memory.depth > 1 ? 0 : .max }
  var choices = 0
  private var baseSampler: SchemaSampler?
  private var revisionSampler: SchemaSampler?

  init(_ joint: JointSchemas, _ options: SchemaInclusion.Options) {
    self.joint = joint
    self.options = options
    identities = SchemaIdentities(joint, direction: options.direction, formats: options.formats)
    var validation = SchemaValidator.Options(direction: options.direction)
    validation.formats = options.formats
    validation.maxSteps = 300_000
    baseValidator = SchemaValidator(joint.base, options: validation)
    revisionValidator = SchemaValidator(joint.revision, options: validation)
  }

  /// A new question: its budget, not its memory.
  func begin() {
    allCases += cases
    limit = allCases < options.budget.allCases ? options.budget.cases : options.budget.cases / 100
    (cases, choices, work, triedValues) = (0, 0, 0, nil)
    memory.forgetDoubts()
  }

  func literal(_ index: Int32, _ accepts: Bool) -> Literal { Literal(schema: identities[index], accepts: accepts) }

  /// Another schema of the one that names it.
  func literal(_ id: SchemaID, from index: Int32, _ accepts: Bool) -> Literal {
    literal(joint.joint(id, from: index), accepts)
  }

  // MARK: - Values

  /// Whether the value keeps the literal; nil when the validator gave up.
  func holds(_ value: JSONValue, _ literal: Literal) -> Bool? {
    switch joint.extra(literal.schema) {
    case .values(let values)?: return values.contains(value) == literal.accepts
    case .either(let one, let other)?:
      guard let first = holds(value, Literal(schema: one, accepts: true)) else { return nil }
      if first { return literal.accepts }
      return holds(value, Literal(schema: other, accepts: true)).map { $0 == literal.accepts }
    case nil:
      let validator = joint.isBase(literal.schema) ? baseValidator : revisionValidator
      guard work < options.budget.work else { return nil }
      let (outcome, steps) = validator.measured(value, SchemaID(index: Int(joint.own(literal.schema))))
      work += steps + 1
      switch outcome {
      case .valid: return literal.accepts
      case .invalid: return !literal.accepts
      case .gaveUp: return nil
      }
    }
  }

  func holds(_ value: JSONValue, _ goal: [Literal]) -> Bool? {
    var isKnown = true
    for literal in goal {
      switch holds(value, literal) {
      case false?: return false
      case nil: isKnown = false
      case true?: break
      }
    }
    return isKnown ? true : nil
  }

  func matches(_ pattern: String, _ text: String) -> Bool { baseValidator.matches(pattern, text) }

  func travels(_ index: Int32) -> Bool {
    guard Int(index) < joint.contractCount else { return true }
    let validator = joint.isBase(index) ? baseValidator : revisionValidator
    return validator.travels(SchemaID(index: Int(joint.own(index))))
  }

  func samples(of index: Int32) -> [JSONValue] {
    guard Int(index) < joint.contractCount else { return [] }
    let table = joint.isBase(index) ? joint.base : joint.revision
    let options = SchemaSampler.Options(direction: self.options.direction ?? .request)
    let made = joint.isBase(index) ? baseSampler : revisionSampler
    let sampler = made ?? SchemaSampler(table, options: options)
    if joint.isBase(index) { baseSampler = sampler } else { revisionSampler = sampler }
    sampler.reasons = false
    sampler.maximumSteps = 150
    let id = SchemaID(index: Int(joint.own(index)))
    let first: [SchemaSampler.Kind] = [.minimal, .typical, .boundary]
    let found = first.compactMap { try? sampler.sample(id, $0) }
    // What none of these was found for is too intricate for the others too.
    if found.isEmpty { return [] }
    return found + (0..<8).compactMap { try? sampler.sample(id, .random($0)) }
  }

  // MARK: - Goals

  func doubt(_ cause: InclusionDoubt.Cause, _ detail: String) -> Answer {
    .unknown(.init(cause: cause, detail: detail))
  }

  /// Counts a case; false when there are too many.
  func spend() -> Bool {
    cases += 1
    return cases <= limit && work < options.budget.work
  }

  func solve(_ literals: [Literal]) -> Answer {
    let goal = Array(Set(literals)).sorted()
    for (index, literal) in goal.enumerated().dropFirst() where goal[index - 1] == literal.negated {
      return .empty(needs: .max)
    }
    if let known = memory.answer(goal) { return known }
    guard memory.depth < options.budget.nesting, spend() else {
      return doubt(.budget, "values inside each other, or cases, without an end")
    }
    memory.begin(goal)
    return memory.end(goal, decide(goal))
  }

  private func decide(_ goal: [Literal]) -> Answer {
    if let values = finiteValues(goal) {
      guard values.count <= options.budget.values else {
        return doubt(.budget, "an enumeration of \(values.count) values")
      }
      var isKnown = true
      for value in values {
        switch holds(value, goal) {
        case true?: return .witness(value)
        case nil: isKnown = false
        case false?: break
        }
      }
      guard isKnown else { return doubt(.budget, "a value is too intricate to be checked") }
      if memory.depth == 1 { triedValues = values.count }
      return .empty(needs: .max)
    }
    var outcome = Outcome()
    for value in [JSONValue.null, true, false] {
      switch holds(value, goal) {
      case true?: return .witness(value)
      case nil: outcome.add(doubt(.budget, "a value is too intricate to be checked"))
      case false?: break
      }
    }
    for type in [ValueType.number, .string, .object, .array] {
      var branch = Branch(type: type, goal: goal)
      branch.pending = goal.map(Demand.literal)
      let answer = explore(branch)
      if case .witness = answer { return answer }
      outcome.add(answer)
    }
    return outcome.answer
  }

  /// The values that an accepted enumeration or constant leaves.
  /// The values of an enumeration or a constant.
  func values(of index: Int32) -> [JSONValue]? {
    switch joint.extra(index) {
    case .values(let values)?: return values.sorted { $0.description < $1.description }
    case .either?: return nil
    case nil: return joint.schema(index).constant.map { [$0] } ?? joint.schema(index).enumeration
    }
  }

  /// The same, for names.
  func enumerated(_ goal: [Literal]) -> [JSONValue]? { finiteValues(goal) }

  private func finiteValues(_ goal: [Literal]) -> [JSONValue]? {
    var queue = goal.filter(\.accepts).map(\.schema)
    var seen = Set(queue)
    var best: [JSONValue]?
    while let index = queue.popLast() {
      switch joint.extra(index) {
      case .values(let values)?:
        if values.count < best?.count ?? .max { best = values.sorted { $0.description < $1.description } }
        continue
      case .either?: continue
      case nil: break
      }
      let schema = joint.schema(index)
      if let constant = schema.constant { return [constant] }
      if let values = schema.enumeration, values.count < best?.count ?? .max { best = values }
      for id in (schema.composition?.allOf ?? []) + [schema.reference].compactMap(\.self) {
        let next = identities[joint.joint(id, from: index)]
        if seen.insert(next).inserted { queue.append(next) }
      }
    }
    return best
  }
}
