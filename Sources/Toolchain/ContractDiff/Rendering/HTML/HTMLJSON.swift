import ContractText
import SchemaLogic
import TreatyJSON

/// JSON in lines, the value at one pointer marked; what is short stays on a line.
struct HTMLJSON {
  private(set) var html = ""
  private let target: String
  private let width = 72

  /// - Parameter target: RFC 6901; the whole document is not marked.
  init(marking target: String) { self.target = target }

  mutating func write(_ value: JSONValue) { write(value, "", "") }

  private mutating func write(_ value: JSONValue, _ pointer: String, _ indent: String) {
    let isMarked = !target.isEmpty && pointer == target
    if isMarked { html += "<mark>" }
    let short = value.description
    let isShort = indent.utf8.count + short.utf8.count <= width
    // On a line of its own a value could not be marked.
    let holdsTarget = target.hasPrefix(pointer + "/")
    switch value {
    case .object(let object) where !object.members.isEmpty && (!isShort || holdsTarget):
      html += "{\n"
      for (index, member) in object.members.enumerated() {
        let name = MarkupText.escaped(JSONValue.string(member.key).description)
        html += "\(indent)  <span class=\"field\">\(name):</span> "
        write(member.value, pointer + "/" + PointerText.escaped(member.key), indent + "  ")
        html += index + 1 < object.members.count ? ",\n" : "\n"
      }
      html += indent + "}"
    case .array(let items) where !items.isEmpty && (!isShort || holdsTarget):
      html += "[\n"
      for (index, item) in items.enumerated() {
        html += indent + "  "
        write(item, pointer + "/\(index)", indent + "  ")
        html += index + 1 < items.count ? ",\n" : "\n"
      }
      html += indent + "]"
    default: html += MarkupText.escaped(short)
    }
    if isMarked { html += "</mark>" }
  }
}
