import ContractText
import TreatyJSON

/// Contract nodes as JSON values: numbers as written, where JSON can write them so.
enum ValueText {
  static func value(_ node: Node) -> JSONValue {
    switch node.kind {
    case .null: return .null
    case .boolean: return .bool(node.text.lowercased() == "true")
    case .integer, .float: return number(node.text).map(JSONValue.number) ?? .string(node.text)
    case .string: return .string(node.text)
    case .sequence: return .array(node.items.map(value))
    case .mapping: return .object(JSONObject(node.entries.map { ($0.key.text, value($0.value)) }))
    }
  }

  static func number(_ text: String) -> JSONNumber? {
    if let number = JSONNumber(lexeme: text) { return number }
    if text.hasPrefix("0x"), let value = UInt64(text.dropFirst(2), radix: 16) { return JSONNumber(value) }
    if text.hasPrefix("0o"), let value = UInt64(text.dropFirst(2), radix: 8) { return JSONNumber(value) }
    // YAML allows a plus, leading zeros, and a bare point.
    var rest = Substring(text)
    var sign = ""
    if rest.hasPrefix("-") { sign = "-" }
    if rest.hasPrefix("-") || rest.hasPrefix("+") { rest = rest.dropFirst() }
    while rest.hasPrefix("0"), rest.dropFirst().first?.isNumber == true { rest = rest.dropFirst() }
    if rest.hasPrefix(".") { rest = "0" + rest }
    if rest.hasSuffix(".") { rest += "0" }
    return JSONNumber(lexeme: sign + rest)
  }
}
