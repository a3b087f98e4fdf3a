import TreatyJSON

/// What is asked of a value of one type, before it is broken down.
indirect enum Demand {
  case literal(Literal)
  /// At least one of these groups.
  case any([[Demand]])
  case fact(Fact)
  /// That what nobody looked at is accepted, or that some of it is refused: depends on which branches accept.
  case unevaluated(schema: Int32, accepts: Bool, EvaluatedBranches)
}

/// What is asked of a value of one type, in its smallest parts.
enum Fact {
  case not([JSONValue])
  // Numbers
  case atLeast(JSONNumber, isExclusive: Bool)
  case atMost(JSONNumber, isExclusive: Bool)
  case multiple(JSONNumber, Bool)
  case whole(Bool)
  // Texts
  case length(ClosedRange<Int>)
  case pattern(String, Bool)
  case format(String, Bool)
  // Arrays
  case count(ClosedRange<Int>)
  case items(prefix: [Int32], rest: Int32?)
  case contains(Literal, atLeast: Int)
  case containsAtMost(Literal, Int)
  case unique(Bool)
  case itemAt(Int, [Literal])
  /// At some place from this one on.
  case itemFrom(Int, [Literal])
  // Objects
  case members(ClosedRange<Int>)
  case rule(MemberRule)
  case names(Literal)
  case present(String)
  case absent(String)
  case member(String, [Literal])
  /// Some member whose name this rule leaves to `additional` (or that a pattern of it matches).
  case memberOf(MemberRule, pattern: String?, [Literal])
  /// Some member whose name is refused.
  case badName(Literal)
}

/// What one schema asks of members by their names.
struct MemberRule {
  var names: [MemberName: Int32?] = [:]
  var patterns: [(pattern: String, schema: Int32?)] = []
  var additional: Int32?

  /// What is asked of the member of this name.
  func literals(of name: MemberName, _ matches: (String) -> Bool) -> [Literal] {
    var result: [Literal] = []
    var isKnown = false
    if let schema = names[name] {
      isKnown = true
      if let schema { result.append(Literal(schema: schema, accepts: true)) }
    }
    for (pattern, schema) in patterns where matches(pattern) {
      isKnown = true
      if let schema { result.append(Literal(schema: schema, accepts: true)) }
    }
    if !isKnown, let schema = additional { result.append(Literal(schema: schema, accepts: true)) }
    return result
  }
}
