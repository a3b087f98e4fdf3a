import ContractText
import TreatyJSON

extension Reading {
  /// Any value as it was written: examples, defaults, enum values, extensions. A `$ref` inside is data and not followed.
  /// The text layer bounds the depth.
  func json(_ node: Node) -> JSONValue {
    spending.weight += 1
    switch node.kind {
    case .null: return .null
    case .boolean:
      let first = node.text.utf8.first
      return .bool(first == UInt8(ascii: "t") || first == UInt8(ascii: "T"))
    case .integer, .float:
      let text = node.text
      // `.inf` and `.nan` are YAML's; as text they lose nothing.
      return JSONNumber(yaml: text).map(JSONValue.number) ?? .string(text)
    case .string: return .string(node.text)
    case .sequence:
      var values: [JSONValue] = []
      values.reserveCapacity(node.count)
      for item in node.items { values.append(json(item)) }
      return .array(values)
    case .mapping:
      var members: [JSONObject.Member] = []
      members.reserveCapacity(node.count)
      for (key, value) in node.entries { members.append((key.text, json(value))) }
      return .object(JSONObject(members))
    }
  }
}
