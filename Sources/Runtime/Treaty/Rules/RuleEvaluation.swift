import TreatyJSON

/// One value held against one rule.
///
/// Every answer about a part of the value is kept while the value is read: a part that several rules, or several
/// alternatives, ask about is looked at once by each schema. Work is counted, and too much of it is an error.
struct RuleEvaluation {
  struct Failure {
    var id: String
    var message: String
    var offset: Int
    /// A member that is not there.
    var member: String?
  }
  /// Which items or members were looked at by the keywords beside `unevaluated…` (JSON Schema 2020-12 core §11).
  struct Evaluated {
    var all = false
    var indices: Set<Int> = []
  }

  let program: SchemaRule.Program
  /// Parameters: numbers and booleans may come as JSON strings.
  let isTextual: Bool
  /// A client's side: what a later contract may add is kept.
  let toleratesUnknown: Bool
  let limit: Int
  var verdicts: [JSONVerdict: Bool]
  var failures: [Failure] = []
  var tolerated = 0
  var work = 0
  /// Above zero nobody asks why: a value is only tried, and to the letter.
  private var trials = 0
  private var depth = 0

  init(
    _ program: SchemaRule.Program, isTextual: Bool, toleratesUnknown: Bool, limit: Int, verdicts: [JSONVerdict: Bool]
  ) {
    self.program = program
    self.isTextual = isTextual
    self.toleratesUnknown = toleratesUnknown
    self.limit = limit
    self.verdicts = verdicts
  }

  var isTried: Bool { trials > 0 }

  /// Whether the value fits; failures are recorded unless it is only tried.
  mutating func holds(_ schema: Int, _ node: JSONNode) -> Bool {
    let key = JSONVerdict(rule: ObjectIdentifier(program), schema: schema, offset: node.offset)
    if isTried, let known = verdicts[key] { return known }
    var evaluated: Evaluated?
    let result = holds(schema, node, &evaluated)
    if isTried { verdicts[key] = result }
    return result
  }

  /// The same, noting what was looked at where somebody needs to know.
  mutating func holds(_ schema: Int, _ node: JSONNode, _ evaluated: inout Evaluated?) -> Bool {
    work += 1
    // References that lead back in place have no end; the stack has one.
    guard depth < 512, work <= limit else { return isTried ? false : fail("schema", "too complex to check", node) }
    depth += 1
    defer { depth -= 1 }
    let keywords = program.schemas[schema]
    let needsAll = keywords.contains { if case .unevaluatedProperties = $0 { true } else { $0.isUnevaluatedItems } }
    var own: Evaluated? = evaluated != nil || needsAll ? Evaluated() : nil
    var isValid = true
    for keyword in keywords {
      if !check(keyword, node, &own) { isValid = false }
      if !isValid, isTried { break }
    }
    if isValid, let own {
      if own.all { evaluated?.all = true }
      evaluated?.indices.formUnion(own.indices)
    }
    return isValid
  }

  /// Holds a value against a schema without saying why not.
  mutating func tries(_ schema: Int, _ node: JSONNode, _ evaluated: inout Evaluated?) -> Bool {
    trials += 1
    defer { trials -= 1 }
    return evaluated == nil ? holds(schema, node) : holds(schema, node, &evaluated)
  }

  mutating func tries(_ schema: Int, _ node: JSONNode) -> Bool {
    var nothing: Evaluated?
    return tries(schema, node, &nothing)
  }

  /// Always false, for `return fail(…)`.
  mutating func fail(_ id: String, _ message: @autoclosure () -> String, _ node: JSONNode) -> Bool {
    if !isTried, failures.count < 64 { failures.append(Failure(id: id, message: message(), offset: node.offset)) }
    return false
  }

  mutating func failMissing(_ member: String, _ node: JSONNode) -> Bool {
    if !isTried, failures.count < 64 {
      failures.append(Failure(id: "required", message: "", offset: node.offset, member: member))
    }
    return false
  }

  /// What only a later contract would allow: a failure where unknown things are refused.
  mutating func unknown(_ id: String, _ message: @autoclosure () -> String, _ node: JSONNode) -> Bool {
    guard toleratesUnknown, !isTried else { return fail(id, message(), node) }
    tolerated += 1
    return true
  }
}

extension SchemaRule.Keyword {
  fileprivate var isUnevaluatedItems: Bool { if case .unevaluatedItems = self { true } else { false } }
}

extension JSONReader {
  /// Holds the next value against a rule. Nothing is consumed: failures are recorded where they stand in the text.
  public mutating func check(_ rule: SchemaRule) throws(JSONError) {
    let node = try node()
    var evaluation = RuleEvaluation(
      rule.program, isTextual: options.isTextual, toleratesUnknown: !options.refusesUnknown, limit: remainingWork,
      verdicts: [:])
    swap(&evaluation.verdicts, &verdicts)
    _ = evaluation.holds(0, node)
    swap(&evaluation.verdicts, &verdicts)
    try spendWork(evaluation.work)
    tolerate(evaluation.tolerated)
    for failure in evaluation.failures {
      if let member = failure.member {
        failMissing(member, at: failure.offset)
      } else {
        fail(failure.id, failure.message, at: failure.offset)
      }
    }
  }
}
