import TreatyJSON

/// The JSON Schema of `treaty.yaml`, for editors. Printed from `ConfigurationField`; docs/treaty.schema.json is this text.
public enum ConfigurationSchema {
  public static var text: String {
    let entry = properties
    var whole = entry
    whole.append(
      (
        Configuration.listKey,
        object([
          ("description", .string("Several contracts, each with its own output.")),
          ("type", .string("array")), ("minItems", number("1")),
          (
            "items",
            object([
              ("type", .string("object")), ("additionalProperties", .bool(false)),
              ("required", .array([.string(ConfigurationField.contract.rawValue)])), ("properties", object(entry)),
            ])
          ),
        ])
      ))
    return PrettyJSON.text(
      object([
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("treaty.yaml")),
        ("description", .string("What Treaty generates: one contract, or several under `generate`.")),
        ("type", .string("object")), ("additionalProperties", .bool(false)), ("properties", object(whole)),
        // `generate` and the settings of one contract exclude each other.
        (
          "if",
          object([("required", .array([.string(Configuration.listKey)]))])
        ),
        ("then", object([("maxProperties", number("1"))])),
      ]))
  }

  private static var properties: [JSONObject.Member] {
    ConfigurationField.allCases.map { field in
      (field.rawValue, object([("description", .string(field.description))] + keywords(field.shape)))
    }
  }

  private static func keywords(_ shape: ConfigurationField.Shape) -> [JSONObject.Member] {
    switch shape {
    case .path: [("type", .string("string")), ("minLength", number("1"))]
    case .identifier: [("type", .string("string")), ("pattern", .string("^[A-Za-z_][A-Za-z0-9_]*$"))]
    case .choices(let names):
      [
        ("type", .string("array")), ("minItems", number("1")),
        ("items", object([("enum", .array(names.map { .string($0) }))])),
      ]
    case .selectors:
      [
        ("type", .string("array")), ("minItems", number("1")),
        (
          "items",
          object([
            ("type", .string("string")),
            ("pattern", .string("^(\(OperationSelector.Kind.allCases.map(\.rawValue).joined(separator: "|"))):.")),
          ])
        ),
      ]
    case .map(let keys, let value):
      [
        ("type", .string("object")),
        (
          "propertyNames",
          object([("pattern", .string("^(\(keys.map { String($0.dropLast()) }.joined(separator: "|"))):."))])
        ),
        ("additionalProperties", object([("type", .string("string")), ("pattern", .string(value))])),
      ]
    case .diagnosticIDs:
      [
        ("type", .string("array")),
        ("items", object([("type", .string("string")), ("pattern", .string("^unsupported\\."))])),
      ]
    }
  }

  private static func object(_ members: [JSONObject.Member]) -> JSONValue { .object(JSONObject(members)) }
  private static func number(_ lexeme: String) -> JSONValue { .number(JSONNumber(uncheckedLexeme: lexeme)) }
}
