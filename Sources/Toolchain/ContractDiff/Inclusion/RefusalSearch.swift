import ContractModel
import SchemaLogic
import TreatyJSON

/// Finds what refuses a value that a schema is known to refuse, by asking for its parts.
struct RefusalSearch {
  let table: SchemaTable
  let acceptance: SchemaAcceptance

  func find(_ value: JSONValue, _ id: SchemaID, pointer: String = "", depth: Int = 0) -> Refusal {
    let unknown = Refusal(pointer: pointer, keyword: "", reason: "it is not accepted")
    guard depth < 64 else { return unknown }
    let schema = table[id]
    func refusal(_ keyword: String, _ reason: String, member: String? = nil) -> Refusal {
      Refusal(pointer: pointer, keyword: keyword, member: member, reason: reason)
    }
    if schema.types.isEmpty { return refusal("type", "nothing is allowed here") }
    let kind = FlatSchema.kind(value)
    if !schema.types.contains(kind) && !(kind == .integer && schema.types.contains(.number)) {
      return refusal("type", "\(Shown.value(value)) is \(Shown.types(kind)), not \(Shown.types(schema.types))")
    }
    let values = schema.constant.map { [$0] } ?? schema.enumeration
    if let values, !values.contains(value) || schema.enumeration?.contains(value) == false {
      return refusal("enum", "\(Shown.value(value)) is none of \(Shown.list(values.map(Shown.value)))")
    }
    let all = (schema.composition?.allOf ?? []) + [schema.reference].compactMap(\.self)
    for id in all where !acceptance.accepts(value, id) {
      return find(value, id, pointer: pointer, depth: depth + 1)
    }
    switch value {
    case .string(let text):
      if let keywords = schema.string, let found = find(text, keywords, refusal) { return found }
    case .number(let number):
      if let keywords = schema.number, let found = find(number, keywords, refusal) { return found }
    case .array(let items):
      if let keywords = schema.array, let found = find(items, keywords, pointer, depth) { return found }
    case .object(let object):
      if let keywords = schema.object, let found = find(object, keywords, pointer, depth) { return found }
    case .null, .bool: break
    }
    if let composition = schema.composition { return find(value, composition, refusal) ?? unknown }
    return unknown
  }

  typealias Make = (String, String, String?) -> Refusal

  private func find(_ text: String, _ keywords: StringKeywords, _ make: Make) -> Refusal? {
    let length = text.unicodeScalars.count
    if let least = keywords.minLength, length < least {
      return make("minLength", "\(length) characters are fewer than \(least)", nil)
    }
    if let most = keywords.maxLength, length > most {
      return make("maxLength", "\(length) characters are more than \(most)", nil)
    }
    if let pattern = keywords.pattern, !acceptance.matches(pattern, text) {
      return make("pattern", "\(Shown.text(text)) does not match \(Shown.text(pattern))", nil)
    }
    return nil
  }

  private func find(_ number: JSONNumber, _ keywords: NumberKeywords, _ make: Make) -> Refusal? {
    if let least = keywords.minimum, number < least { return make("minimum", "\(number) is less than \(least)", nil) }
    if let most = keywords.maximum, number > most { return make("maximum", "\(number) is more than \(most)", nil) }
    if let least = keywords.exclusiveMinimum, number <= least {
      return make("minimum", "\(number) is not more than \(least)", nil)
    }
    if let most = keywords.exclusiveMaximum, number >= most {
      return make("maximum", "\(number) is not less than \(most)", nil)
    }
    if let divisor = keywords.multipleOf, !number.isMultiple(of: divisor) {
      return make("multipleOf", "\(number) is no multiple of \(divisor)", nil)
    }
    return nil
  }

  private func find(_ value: JSONValue, _ composition: Composition, _ make: Make) -> Refusal? {
    if !composition.anyOf.isEmpty, !composition.anyOf.contains(where: { acceptance.accepts(value, $0) }) {
      return make("anyOf", "none of the \(composition.anyOf.count) alternatives fits", nil)
    }
    if !composition.oneOf.isEmpty {
      let count = composition.oneOf.count { acceptance.accepts(value, $0) }
      let most = composition.discriminator == nil ? 1 : composition.oneOf.count
      if count == 0 { return make("oneOf", "none of the \(composition.oneOf.count) alternatives fits", nil) }
      if count > most { return make("oneOf", "\(count) alternatives fit, and only one may", nil) }
    }
    if let not = composition.not, acceptance.accepts(value, not) {
      return make("not", "it is what \"not\" forbids", nil)
    }
    if let condition = composition.if {
      let isMet = acceptance.accepts(value, condition)
      if let branch = isMet ? composition.then : composition.else, !acceptance.accepts(value, branch) {
        return make("if", "it meets \"if\(isMet ? "\" but not \"then" : "\" not, and not \"else")\"", nil)
      }
    }
    return nil
  }
}
