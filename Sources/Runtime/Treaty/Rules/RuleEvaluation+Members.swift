import TreatyJSON
import TreatyPatterns

extension RuleEvaluation {
  mutating func checkMembers(_ keyword: SchemaRule.Keyword, _ node: JSONNode, _ evaluated: inout Evaluated?) -> Bool {
    guard case .object(let members) = node.content else { return true }
    switch keyword {
    case .minProperties(let count):
      return members.count >= count || fail("minProperties", "fewer than \(count) members", node)
    case .maxProperties(let count):
      return members.count <= count || fail("maxProperties", "more than \(count) members", node)
    case .required(let names):
      var isValid = true
      for name in missing(names, members) { isValid = failMissing(name, node) }
      return isValid
    case .members(let named, let patterns, let others):
      if others != nil { evaluated?.all = true }
      var isValid = true
      for (index, member) in members.enumerated() {
        if !check(member, named, patterns, others, index, &evaluated) { isValid = false }
        if !isValid, isTried { break }
      }
      return isValid
    case .propertyNames(let schema):
      var isValid = true
      for member in members {
        // A place of its own: what is known of the member's value is not known of its name.
        if tries(schema, JSONNode(offset: ~member.value.offset, content: .string(member.name))) { continue }
        isValid = fail("propertyNames", "this name is not allowed", member.value)
      }
      return isValid
    case .dependentRequired(let rules):
      var isValid = true
      for (key, names) in rules where members.contains(where: { $0.name == key }) {
        for name in missing(names, members) {
          isValid = fail("dependentRequired", "\"\(name)\" is required beside \"\(key)\"", node)
        }
      }
      return isValid
    case .dependentSchemas(let rules):
      var isValid = true
      for (key, schema) in rules where members.contains(where: { $0.name == key }) {
        if !holds(schema, node, &evaluated) { isValid = false }
      }
      return isValid
    case .unevaluatedProperties(let schema):
      guard let known = evaluated, !known.all else { return true }
      evaluated?.all = true
      var isValid = true
      for (index, member) in members.enumerated() where !known.indices.contains(index) {
        if !program.schemas[schema].isNever {
          if !holds(schema, member.value) { isValid = false }
        } else if !unknown("unevaluatedProperties", "there is no such member", member.value) {
          isValid = false
        }
      }
      return isValid
    default: return true
    }
  }

  private mutating func check(
    _ member: JSONNode.Member, _ named: [String: Int], _ patterns: [(Pattern, Int)], _ others: Int?, _ index: Int,
    _ evaluated: inout Evaluated?
  ) -> Bool {
    var schemas: [Int] = []
    if let schema = named[member.name] { schemas.append(schema) }
    for (pattern, schema) in patterns {
      work += member.name.utf8.count
      if pattern.matches(member.name) { schemas.append(schema) }
    }
    if schemas.isEmpty {
      guard let others else { return true }
      if program.schemas[others].isNever {
        return unknown("additionalProperties", "there is no such member", member.value)
      }
      schemas.append(others)
    }
    evaluated?.indices.insert(index)
    var isValid = true
    for schema in schemas where !holds(schema, member.value) { isValid = false }
    return isValid
  }

  private func missing(_ names: [String], _ members: [JSONNode.Member]) -> [String] {
    // A few names are looked for one by one; a set is for hostile numbers of them.
    if names.count * members.count <= 64 { return names.filter { name in !members.contains { $0.name == name } } }
    let present = Set(members.map(\.name))
    return names.filter { !present.contains($0) }
  }
}

extension [SchemaRule.Keyword] {
  /// The schema `false`.
  var isNever: Bool { count == 1 && contains { if case .never = $0 { true } else { false } } }
}
