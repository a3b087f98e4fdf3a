import ContractModel
import TreatyJSON

/// A parameter's value as it stands in a request target or header (RFC 6570 under OpenAPI's names for its operators).
enum ParameterText {
  /// `name=value`, several of them for exploded values, without `?` or `&`.
  static func query(_ name: String, _ value: JSONValue, _ style: ParameterStyle, explode: Bool) -> String {
    let key = escaped(name)
    switch value {
    case .array(let items):
      if explode && style == .form { return items.map { key + "=" + escaped(text($0)) }.joined(separator: "&") }
      let separator = style == .spaceDelimited ? "%20" : style == .pipeDelimited ? "%7C" : ","
      return key + "=" + items.map { escaped(text($0)) }.joined(separator: separator)
    case .object(let object):
      if style == .deepObject {
        return object.members.map { "\(key)%5B\(escaped($0.key))%5D=\(escaped(text($0.value)))" }
          .joined(separator: "&")
      }
      if explode {
        return object.members.map { escaped($0.key) + "=" + escaped(text($0.value)) }.joined(separator: "&")
      }
      return key + "=" + object.members.map { escaped($0.key) + "," + escaped(text($0.value)) }.joined(separator: ",")
    default: return key + "=" + escaped(text(value))
    }
  }

  static func path(_ name: String, _ value: JSONValue, _ style: ParameterStyle, explode: Bool) -> String {
    let plain = list(value, explode: explode, escape: escaped)
    switch style {
    case .label: return "." + plain
    case .matrix: return ";\(escaped(name))=" + plain
    default: return plain
    }
  }

  static func header(_ value: JSONValue, explode: Bool) -> String {
    // A line feed would be another header.
    list(value, explode: explode) { $0.replacing("\n", with: " ").replacing("\r", with: " ") }
  }

  private static func list(_ value: JSONValue, explode: Bool, escape: (String) -> String) -> String {
    switch value {
    case .array(let items): items.map { escape(text($0)) }.joined(separator: ",")
    case .object(let object):
      object.members.map { escape($0.key) + (explode ? "=" : ",") + escape(text($0.value)) }.joined(separator: ",")
    default: escape(text(value))
    }
  }

  static func text(_ value: JSONValue) -> String { value.string ?? (value.isNull ? "" : value.description) }

  /// RFC 3986 unreserved characters stay.
  static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
