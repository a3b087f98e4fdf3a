import ContractText
import TreatyJSON

extension Node {
  /// The JSON value that was written. The text layer bounds the depth.
  public var value: JSONValue { jsonValue }

  var jsonValue: JSONValue {
    switch kind {
    case .null: return .null
    case .boolean: return .bool(isTrue)
    case .integer, .float:
      // `.inf` and `.nan` are YAML's; as text they lose nothing.
      return JSONNumber(yaml: text).map(JSONValue.number) ?? .string(text)
    case .string: return .string(text)
    case .sequence: return .array(items.map(\.jsonValue))
    case .mapping: return .object(JSONObject(entries.map { ($0.key.text, $0.value.jsonValue) }))
    }
  }

  /// YAML writes `True` and `TRUE` too.
  var isTrue: Bool { kind == .boolean && (hasText("true") || hasText("True") || hasText("TRUE")) }
}
