import TreatyJSON
import TreatyPatterns

/// Turns a schema's JSON into a table of keywords. Definitions are compiled when something refers to them, once.
struct RuleCompiler {
  var schemas: [[SchemaRule.Keyword]] = []
  private let definitions: JSONObject?
  private var known: [String: Int] = [:]
  private var pending: [(name: String, index: Int)] = []

  init(definitions: JSONObject?) { self.definitions = definitions }

  mutating func compile(_ schema: JSONValue) {
    _ = add(schema)
    // A queue, not recursion: how far references lead is the contract's choice.
    while let next = pending.popLast() { schemas[next.index] = keywords(definitions?[next.name] ?? .bool(false)) }
  }

  private mutating func add(_ schema: JSONValue) -> Int {
    let index = schemas.count
    schemas.append([])
    schemas[index] = keywords(schema)
    return index
  }

  private mutating func add(_ schema: JSONValue?) -> Int? { schema.map { add($0) } }

  private mutating func all(_ schemas: JSONValue?) -> [Int] { (schemas?.array ?? []).map { add($0) } }

  private mutating func reference(_ text: String) -> SchemaRule.Keyword {
    if text == "#" { return .reference(0) }
    let start = "#/$defs/"
    guard text.hasPrefix(start) else { return .never }
    let name = String(text.dropFirst(start.count)).replacing("~1", with: "/").replacing("~0", with: "~")
    if let index = known[name] { return .reference(index) }
    let index = schemas.count
    schemas.append([])
    known[name] = index
    pending.append((name, index))
    return .reference(index)
  }

  private mutating func keywords(_ schema: JSONValue) -> [SchemaRule.Keyword] {
    guard let object = schema.object else { return schema.bool == true ? [] : [.never] }
    var result: [SchemaRule.Keyword] = []
    for (name, value) in object.members { result += values(name, value) + applicators(name, value, object) }
    addMembers(object, &result)
    addItems(object, &result)
    // What is left over is known at the end only.
    if let rest = add(object["unevaluatedProperties"]) { result.append(.unevaluatedProperties(rest)) }
    if let rest = add(object["unevaluatedItems"]) { result.append(.unevaluatedItems(rest)) }
    return result
  }

  /// JSON Schema 2020-12 validation §6.
  private func values(_ name: String, _ value: JSONValue) -> [SchemaRule.Keyword] {
    let count = value.number.map { $0.integer(Int.self) ?? .max } ?? 0
    switch name {
    case "type":
      let names = value.array?.compactMap(\.string) ?? [value.string ?? ""]
      return [.kinds(names.reduce(into: JSONKinds()) { $0.formUnion(JSONKinds($1)) })]
    case "const": return [.constant(value)]
    case "enum": return [.enumeration(Set(value.array ?? []))]
    case "minLength": return [.minLength(count)]
    case "maxLength": return [.maxLength(count)]
    case "pattern": return [.pattern(Pattern(literal: value.string ?? ""))]
    case "format": return (value.string.flatMap(RuleFormat.init)).map { [.format($0)] } ?? []
    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum":
      guard let bound = SchemaRule.NumberBound(rawValue: name), let number = value.number else { return [] }
      return [.bound(bound, number)]
    case "multipleOf": return value.number.map { [.multipleOf($0)] } ?? []
    case "minItems": return [.minItems(count)]
    case "maxItems": return [.maxItems(count)]
    case "uniqueItems": return value.bool == true ? [.uniqueItems] : []
    case "minProperties": return [.minProperties(count)]
    case "maxProperties": return [.maxProperties(count)]
    case "required": return [.required((value.array ?? []).compactMap(\.string))]
    case "dependentRequired":
      return [
        .dependentRequired((value.object?.members ?? []).map { ($0.key, ($0.value.array ?? []).compactMap(\.string)) })
      ]
    default: return []
    }
  }

  /// JSON Schema 2020-12 core §10.
  private mutating func applicators(
    _ name: String, _ value: JSONValue, _ schema: JSONObject
  ) -> [SchemaRule.Keyword] {
    switch name {
    case "$ref": return [reference(value.string ?? "")]
    case "allOf": return [.allOf(all(value))]
    case "anyOf": return [.anyOf(all(value))]
    case "oneOf": return [.oneOf(all(value))]
    case "not": return [.not(add(value))]
    case "if": return [.condition(if: add(value), then: add(schema["then"]), else: add(schema["else"]))]
    case "propertyNames": return [.propertyNames(add(value))]
    case "dependentSchemas":
      return [.dependentSchemas((value.object?.members ?? []).map { ($0.key, add($0.value)) })]
    case "contains":
      let (min, max) = (schema["minContains"]?.number, schema["maxContains"]?.number)
      return [
        .contains(
          add(value), min: min.map { $0.integer(Int.self) ?? .max } ?? 1,
          max: max.map { $0.integer(Int.self) ?? .max } ?? .max)
      ]
    default: return []
    }
  }

  /// `additionalProperties` means what its two neighbours leave over: the three are one keyword.
  private mutating func addMembers(_ schema: JSONObject, _ result: inout [SchemaRule.Keyword]) {
    let (named, patterns) = (schema["properties"]?.object, schema["patternProperties"]?.object)
    let others = add(schema["additionalProperties"])
    guard named != nil || patterns != nil || others != nil else { return }
    var members: [String: Int] = [:]
    for member in named?.members ?? [] { members[member.key] = add(member.value) }
    result.append(
      .members(
        named: members, patterns: (patterns?.members ?? []).map { (Pattern(literal: $0.key), add($0.value)) },
        others: others))
  }

  private mutating func addItems(_ schema: JSONObject, _ result: inout [SchemaRule.Keyword]) {
    let (prefix, rest) = (all(schema["prefixItems"]), add(schema["items"]))
    if !prefix.isEmpty || rest != nil { result.append(.items(prefix: prefix, rest: rest)) }
  }
}
