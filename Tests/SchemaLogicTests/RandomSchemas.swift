import TreatyJSON

@testable import SchemaLogic

/// Small schemas by a seed, whose keywords meet often.
struct RandomSchemas {
  var generator: SeededGenerator

  init(_ seed: UInt64) { generator = SeededGenerator(seed) }

  private mutating func pick<T>(_ values: [T]) -> T { values[generator.index(below: values.count)] }
  private mutating func small() -> JSONValue { .number(JSONNumber(generator.index(below: 5))) }

  mutating func schema(_ depth: Int = 3) -> JSONValue {
    if depth < 3, generator.chance(in: 12) { return ["$ref": "#"] }
    var members: [JSONObject.Member] = []
    let count = 1 + generator.index(below: 3)
    for _ in 0..<count {
      let (key, value) = keyword(depth)
      if !members.contains(where: { $0.key == key }) { members.append((key, value)) }
    }
    return .object(JSONObject(members))
  }

  private mutating func schemas(_ depth: Int) -> JSONValue {
    .array((0...(1 + generator.index(below: 2))).map { _ in schema(depth - 1) })
  }

  private mutating func keyword(_ depth: Int) -> (String, JSONValue) {
    let flat = [
      "type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "multipleOf", "minLength", "maxLength",
      "pattern",
      "minItems", "maxItems", "uniqueItems", "required", "minProperties", "maxProperties", "dependentRequired", "type",
    ]
    let deep = [
      "properties", "additionalProperties", "patternProperties", "items", "prefixItems", "contains", "allOf", "anyOf",
      "oneOf", "not", "if", "propertyNames", "unevaluatedProperties", "unevaluatedItems", "dependentSchemas",
    ]
    let name = pick(depth > 0 && !generator.chance(in: 3) ? deep : flat)
    switch name {
    case "type":
      let types = ["null", "boolean", "integer", "number", "string", "array", "object"]
      return (
        name, generator.chance(in: 2) ? .string(pick(types)) : .array([.string(pick(types)), .string(pick(types))])
      )
    case "enum": return (name, .array((0..<3).map { _ in value(1) }))
    case "const": return (name, value(1))
    case "multipleOf": return (name, pick([1, 2, 3, 0.5]))
    case "pattern": return (name, pick(["^a", "b$", "^ab$", "^[ab]*$"]))
    case "uniqueItems": return (name, true)
    case "required": return (name, .array([.string(pick(["a", "b", "ab"]))]))
    case "dependentRequired": return (name, ["a": ["b"]])
    case "dependentSchemas": return (name, .object(JSONObject([(pick(["a", "b"]), schema(depth - 1))])))
    case "properties":
      return (name, .object(JSONObject([("a", schema(depth - 1)), (pick(["b", "ab"]), schema(depth - 1))])))
    case "patternProperties": return (name, .object(JSONObject([(pick(["^a", "b$"]), schema(depth - 1))])))
    case "prefixItems", "allOf", "anyOf", "oneOf": return (name, schemas(depth))
    case "propertyNames": return (name, pick([["maxLength": 1], ["pattern": "^a"], ["enum": ["a", "b"]]]))
    case "additionalProperties", "unevaluatedProperties", "unevaluatedItems":
      return (name, generator.chance(in: 2) ? false : schema(depth - 1))
    case "items", "contains", "not", "if": return (name, schema(depth - 1))
    default: return (name, small())
    }
  }

  mutating func value(_ depth: Int) -> JSONValue {
    switch generator.index(below: depth > 0 ? 9 : 7) {
    case 0: return .null
    case 1: return .bool(generator.chance(in: 2))
    case 2, 3: return small()
    case 4: return pick([0.5, -1, 2.5, 7, 12])
    case 5, 6: return .string(pick(["", "a", "b", "ab", "ba", "abc", "c"]))
    case 7: return .array((0..<generator.index(below: 4)).map { _ in value(depth - 1) })
    default:
      var members: [JSONObject.Member] = []
      for name in ["a", "b", "ab", "c"] where generator.chance(in: 2) { members.append((name, value(depth - 1))) }
      return .object(JSONObject(members))
    }
  }
}
