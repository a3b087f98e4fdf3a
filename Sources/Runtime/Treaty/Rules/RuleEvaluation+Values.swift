import TreatyJSON

extension RuleEvaluation {
  /// One keyword. The ones about parts of the value and about other schemas stand in files of their own.
  mutating func check(_ keyword: SchemaRule.Keyword, _ node: JSONNode, _ evaluated: inout Evaluated?) -> Bool {
    switch keyword {
    case .never: return fail("not", "no value is allowed here", node)
    case .kinds(let kinds):
      return kinds.isDisjoint(with: self.kinds(of: node))
        ? fail("type", "expected \(kinds.names)", node) : true
    case .constant(let value):
      return equals(node, value)
        ? true : fail("const", "only \(Self.shortened(value.description)) is allowed here", node)
    case .enumeration(let values):
      if values.contains(node.value) || isTextual && values.contains(where: { equals(node, $0) }) { return true }
      return unknown("enum", "none of the values that are allowed here", node)
    case .minLength(let count): return checkLength(node, min: count, max: .max)
    case .maxLength(let count): return checkLength(node, min: 0, max: count)
    case .pattern(let pattern):
      guard case .string(let text) = node.content else { return true }
      work += text.utf8.count
      return pattern.matches(text) ? true : fail("pattern", "does not match \(pattern.source)", node)
    case .format(let format):
      guard case .string(let text) = node.content, !format.allows(text) else { return true }
      return fail("format", "this is no \(format.rawValue)", node)
    case .bound(let bound, let number): return check(bound, number, node)
    case .multipleOf(let divisor):
      guard let value = number(node), !value.isMultiple(of: divisor) else { return true }
      return fail("multipleOf", "not a multiple of \(divisor)", node)
    case .minItems, .maxItems, .uniqueItems, .items, .contains, .unevaluatedItems:
      return checkItems(keyword, node, &evaluated)
    case .minProperties, .maxProperties, .required, .members, .propertyNames, .dependentRequired, .dependentSchemas,
      .unevaluatedProperties:
      return checkMembers(keyword, node, &evaluated)
    case .reference, .allOf, .anyOf, .oneOf, .not, .condition: return checkSchemas(keyword, node, &evaluated)
    }
  }

  private mutating func checkLength(_ node: JSONNode, min: Int, max: Int) -> Bool {
    guard case .string(let text) = node.content else { return true }
    let length = text.unicodeScalars.count
    work += length
    if length < min { return fail("minLength", "shorter than \(min) characters", node) }
    if length > max { return fail("maxLength", "longer than \(max) characters", node) }
    return true
  }

  private mutating func check(_ bound: SchemaRule.NumberBound, _ number: JSONNumber, _ node: JSONNode) -> Bool {
    guard let value = self.number(node) else { return true }
    switch bound {
    case .minimum: return value < number ? fail("minimum", "less than \(number)", node) : true
    case .maximum: return number < value ? fail("maximum", "greater than \(number)", node) : true
    case .exclusiveMinimum: return number < value ? true : fail("exclusiveMinimum", "not greater than \(number)", node)
    case .exclusiveMaximum: return value < number ? true : fail("exclusiveMaximum", "not less than \(number)", node)
    }
  }

  /// The number that a value is, or in a parameter may be.
  private func number(_ node: JSONNode) -> JSONNumber? {
    switch node.content {
    case .number(let number): number
    case .string(let text): isTextual ? JSONNumber(lexeme: text) : nil
    default: nil
    }
  }

  private func kinds(of node: JSONNode) -> JSONKinds {
    switch node.content {
    case .null: return .null
    case .bool: return .boolean
    case .number(let number): return number.isWhole ? [.integer, .number] : .number
    case .array: return .array
    case .object: return .object
    case .string(let text):
      guard isTextual else { return .string }
      if text == "true" || text == "false" { return [.string, .boolean] }
      guard let number = JSONNumber(lexeme: text) else { return .string }
      return number.isWhole ? [.string, .integer, .number] : [.string, .number]
    }
  }

  private func equals(_ node: JSONNode, _ value: JSONValue) -> Bool {
    if isTextual, case .string(let text) = node.content {
      switch value {
      case .number(let number): return JSONNumber(lexeme: text) == number
      case .bool(let flag): return text == (flag ? "true" : "false")
      default: break
      }
    }
    return node.value == value
  }

  private static func shortened(_ text: String) -> String {
    text.utf8.count <= 64 ? text : String(text.prefix(60)) + "…"
  }
}
