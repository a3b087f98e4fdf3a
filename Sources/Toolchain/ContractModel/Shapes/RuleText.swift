import TreatyJSON

/// Writes schemas as JSON Schema 2020-12 for the rules that generated code checks beside its types.
///
/// What has a name is a definition and referred to; an inline schema stands in place, the first time that it is met.
/// Descriptions and whatever else says nothing about values stay out.
struct RuleText {
  let table: SchemaTable
  private var names: [SchemaID: String] = [:]
  private var taken: Set<String> = []
  private var pending: [SchemaID] = []
  private var placed: Set<SchemaID> = []
  private var depth = 0

  init(_ table: SchemaTable) { self.table = table }

  /// One rule of several conditions, with the definitions that they refer to.
  mutating func text(_ conditions: [RuleCondition]) -> JSONValue {
    var parts: [JSONObject] = []
    for condition in conditions { parts.append(members(of: condition)) }
    var result = parts.count == 1 ? parts[0] : JSONObject([("allOf", .array(parts.map(JSONValue.object)))])
    var definitions: [JSONObject.Member] = []
    while let id = pending.popLast() {
      if let name = names[id] { definitions.append((name, .object(written(table[id])))) }
    }
    if !definitions.isEmpty { result.members.append(("$defs", .object(JSONObject(definitions)))) }
    return .object(result)
  }

  /// A schema where another one uses it.
  mutating func schema(_ id: SchemaID) -> JSONValue {
    let schema = table[id]
    if schema.types.isEmpty { return .bool(false) }
    // Further down it would cost the stack: how far references lead is the contract's choice.
    if schema.name == nil, depth < 64, placed.insert(id).inserted {
      depth += 1
      defer { depth -= 1 }
      let object = written(schema)
      return object.isEmpty ? .bool(true) : .object(object)
    }
    if names[id] == nil {
      names[id] = free(schema.name ?? "_")
      pending.append(id)
    }
    let escaped = (names[id] ?? "").replacing("~", with: "~0").replacing("/", with: "~1")
    return .object(JSONObject([("$ref", .string("#/$defs/" + escaped))]))
  }

  mutating func schemas(_ ids: [SchemaID]) -> JSONValue {
    var all: [JSONValue] = []
    for id in ids { all.append(schema(id)) }
    return .array(all)
  }

  private mutating func free(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wanted)\(number)"
      number += 1
    }
    return name
  }

  private mutating func written(_ schema: Schema) -> JSONObject {
    var result = JSONObject()
    if let types = schema.types.text { result.add("type", types) }
    result.add("format", schema.format.map(JSONValue.string))
    result.add("enum", schema.enumeration.map(JSONValue.array))
    result.add("const", schema.constant)
    result.add("minLength", count: schema.string?.minLength)
    result.add("maxLength", count: schema.string?.maxLength)
    result.add("pattern", schema.string?.pattern.map(JSONValue.string))
    result.add("minimum", schema.number?.minimum.map(JSONValue.number))
    result.add("maximum", schema.number?.maximum.map(JSONValue.number))
    result.add("exclusiveMinimum", schema.number?.exclusiveMinimum.map(JSONValue.number))
    result.add("exclusiveMaximum", schema.number?.exclusiveMaximum.map(JSONValue.number))
    result.add("multipleOf", schema.number?.multipleOf.map(JSONValue.number))
    if let array = schema.array { add(array, to: &result) }
    if let object = schema.object { add(object, to: &result) }
    let all = [schema.reference].compactMap(\.self) + (schema.composition?.allOf ?? [])
    if !all.isEmpty { result.add("allOf", schemas(all)) }
    if let composition = schema.composition { add(composition, to: &result) }
    if let rest = schema.object?.unevaluatedProperties { result.add("unevaluatedProperties", self.schema(rest)) }
    if let rest = schema.array?.unevaluatedItems { result.add("unevaluatedItems", self.schema(rest)) }
    return result
  }

  private mutating func add(_ array: ArrayKeywords, to result: inout JSONObject) {
    if !array.prefixItems.isEmpty { result.add("prefixItems", schemas(array.prefixItems)) }
    if let items = array.items { result.add("items", schema(items)) }
    addContains(array, to: &result)
    result.add("minItems", count: array.minItems)
    result.add("maxItems", count: array.maxItems)
    if array.uniqueItems { result.add("uniqueItems", .bool(true)) }
  }

  mutating func addContains(_ array: ArrayKeywords, to result: inout JSONObject) {
    guard let contains = array.contains else { return }
    result.add("contains", schema(contains))
    result.add("minContains", count: array.minContains)
    result.add("maxContains", count: array.maxContains)
  }

  private mutating func add(_ object: ObjectKeywords, to result: inout JSONObject) {
    if !object.properties.isEmpty {
      result.add("properties", members(object.properties.map { ($0.name, $0.schema) }))
    }
    if !object.required.isEmpty { result.add("required", .array(object.required.map(JSONValue.string))) }
    addPatterns(object, to: &result)
    if let others = object.additionalProperties { result.add("additionalProperties", schema(others)) }
    if let names = object.propertyNames { result.add("propertyNames", schema(names)) }
    result.add("minProperties", count: object.minProperties)
    result.add("maxProperties", count: object.maxProperties)
    addDependent(object, to: &result)
  }

  mutating func addPatterns(_ object: ObjectKeywords, to result: inout JSONObject) {
    guard !object.patternProperties.isEmpty else { return }
    result.add("patternProperties", members(object.patternProperties.map { ($0.pattern, $0.schema) }))
  }

  mutating func addDependent(_ object: ObjectKeywords, to result: inout JSONObject) {
    let required = object.dependentRequired.filter { !$0.required.isEmpty }
    if !required.isEmpty {
      let members = required.map { ($0.key, JSONValue.array($0.required.map(JSONValue.string))) }
      result.add("dependentRequired", .object(JSONObject(members)))
    }
    if !object.dependentSchemas.isEmpty {
      result.add("dependentSchemas", members(object.dependentSchemas.map { ($0.key, $0.schema) }))
    }
  }

  private mutating func members(_ all: [(String, SchemaID)]) -> JSONValue {
    var result = JSONObject()
    for (name, id) in all { result.members.append((name, schema(id))) }
    return .object(result)
  }

  private mutating func add(_ composition: Composition, to result: inout JSONObject) {
    if !composition.anyOf.isEmpty { result.add("anyOf", schemas(composition.anyOf)) }
    if !composition.oneOf.isEmpty { result.add("oneOf", schemas(composition.oneOf)) }
    if let not = composition.not { result.add("not", schema(not)) }
    addCondition(composition, to: &result)
  }

  mutating func addCondition(_ composition: Composition, to result: inout JSONObject) {
    guard let condition = composition.if else { return }
    result.add("if", schema(condition))
    if let then = composition.then { result.add("then", schema(then)) }
    if let otherwise = composition.else { result.add("else", schema(otherwise)) }
  }
}

extension JSONObject {
  mutating func add(_ name: String, _ value: JSONValue?) { if let value { members.append((name, value)) } }
  mutating func add(_ name: String, count: Int?) { add(name, count.map { .number(JSONNumber($0)) }) }
}

extension TypeSet {
  /// As JSON Schema's `type`; nil when it allows everything.
  fileprivate var text: JSONValue? {
    if self == .any { return nil }
    let all: [(TypeSet, String)] = [
      (.null, "null"), (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.string, "string"),
      (.array, "array"), (.object, "object"),
    ]
    let names = all.filter { contains($0.0) && !($0.0 == .integer && contains(.number)) }.map { JSONValue.string($0.1) }
    return names.count == 1 ? names[0] : .array(names)
  }
}
