import TreatyJSON

extension RuleEvaluation {
  mutating func checkItems(_ keyword: SchemaRule.Keyword, _ node: JSONNode, _ evaluated: inout Evaluated?) -> Bool {
    guard case .array(let items) = node.content else { return true }
    switch keyword {
    case .minItems(let count): return items.count >= count || fail("minItems", "fewer than \(count) items", node)
    case .maxItems(let count): return items.count <= count || fail("maxItems", "more than \(count) items", node)
    case .uniqueItems: return checkUnique(items)
    case .items(let prefix, let rest):
      if rest != nil { evaluated?.all = true }
      var isValid = true
      for (index, item) in items.enumerated() {
        guard let schema = index < prefix.count ? prefix[index] : rest else { break }
        evaluated?.indices.insert(index)
        if !holds(schema, item) { isValid = false }
        if !isValid, isTried { break }
      }
      return isValid
    case .contains(let schema, let min, let max):
      var count = 0
      for (index, item) in items.enumerated() where tries(schema, item) {
        count += 1
        evaluated?.indices.insert(index)
      }
      if count < min { return fail("contains", "fewer than \(min) of the items that must be here", node) }
      return count <= max || fail("maxContains", "more than \(max) of the items that may be here", node)
    case .unevaluatedItems(let schema):
      guard let known = evaluated, !known.all else { return true }
      evaluated?.all = true
      var isValid = true
      for (index, item) in items.enumerated() where !known.indices.contains(index) {
        if !program.schemas[schema].isNever {
          if !holds(schema, item) { isValid = false }
        } else if !unknown("unevaluatedItems", "there is no such item", item) {
          isValid = false
        }
      }
      return isValid
    default: return true
    }
  }

  private mutating func checkUnique(_ items: [JSONNode]) -> Bool {
    var seen: Set<JSONValue> = []
    var isValid = true
    for item in items where !seen.insert(item.value).inserted {
      isValid = fail("uniqueItems", "this item occurs twice", item)
    }
    return isValid
  }
}
