import TreatyJSON

extension RuleEvaluation {
  /// Other schemas about the same value.
  mutating func checkSchemas(_ keyword: SchemaRule.Keyword, _ node: JSONNode, _ evaluated: inout Evaluated?) -> Bool {
    switch keyword {
    case .reference(let schema): return inPlace(schema, node, &evaluated)
    case .allOf(let schemas):
      var isValid = true
      for schema in schemas where !inPlace(schema, node, &evaluated) { isValid = false }
      return isValid
    case .anyOf(let schemas):
      var isValid = false
      for schema in schemas where tries(schema, node, &evaluated) {
        isValid = true
        // The others matter only for what they look at.
        if evaluated == nil { break }
      }
      return isValid || fail("anyOf", "fits none of the alternatives", node)
    case .oneOf(let schemas):
      var count = 0
      for schema in schemas where tries(schema, node, &evaluated) { count += 1 }
      return count == 1 || fail("oneOf", "fits \(count == 0 ? "none" : "\(count)") of the alternatives, not one", node)
    case .not(let schema): return !tries(schema, node) || fail("not", "this is what it must not be", node)
    case .condition(let condition, let then, let otherwise):
      let branch = tries(condition, node, &evaluated) ? then : otherwise
      return branch.map { inPlace($0, node, &evaluated) } ?? true
    default: return true
    }
  }

  private mutating func inPlace(_ schema: Int, _ node: JSONNode, _ evaluated: inout Evaluated?) -> Bool {
    evaluated == nil ? holds(schema, node) : holds(schema, node, &evaluated)
  }
}
