import ContractText
import TreatyJSON

/// JSON as people review it: two spaces, one member a line, an empty container on one line, `/` not escaped.
enum PrettyJSON {
  static func text(_ value: JSONValue) -> String {
    var out = ""
    write(value, indent: "", to: &out)
    return out + "\n"
  }

  private static func write(_ value: JSONValue, indent: String, to out: inout String) {
    switch value {
    case .null: out += "null"
    case .bool(let flag): out += flag ? "true" : "false"
    case .number(let number): out += number.lexeme
    case .string(let text): out += JSONString.quoted(text)
    case .array(let items) where items.isEmpty: out += "[]"
    case .array(let items):
      var separator = "[\n"
      for item in items {
        out += separator + indent + "  "
        write(item, indent: indent + "  ", to: &out)
        separator = ",\n"
      }
      out += "\n" + indent + "]"
    case .object(let object) where object.members.isEmpty: out += "{}"
    case .object(let object):
      var separator = "{\n"
      for member in object.members {
        out += separator + indent + "  " + JSONString.quoted(member.key) + ": "
        write(member.value, indent: indent + "  ", to: &out)
        separator = ",\n"
      }
      out += "\n" + indent + "}"
    }
  }
}
