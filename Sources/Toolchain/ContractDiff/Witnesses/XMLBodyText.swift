import ContractModel
import ContractText
import TreatyJSON

/// A body as XML, by the names that its schema gives (docs/xml.md), an element a line where only elements are inside.
final class XMLBodyText {
  private let resolver: ShapeResolver
  /// Of names that XML does not have, and of characters, no text comes.
  private var isWritable = true

  init(_ table: SchemaTable) { resolver = ShapeResolver(table) }

  static func isXML(_ media: String) -> Bool {
    let type = media.lowercased().prefix { $0 != ";" }
    return type == "application/xml" || type == "text/xml" || type.hasSuffix("+xml")
  }

  /// nil where XML cannot hold the value.
  func text(_ value: JSONValue, _ schema: SchemaID) -> String? {
    isWritable = true
    let key = TypeKey(schema)
    var description = resolver.xmlRoot(of: key)
    description.name = description.name ?? "root"
    let text = element(description, resolver.use(of: key).key, value, "")
    return isWritable ? text : nil
  }

  private func element(_ description: XMLDescription, _ key: TypeKey, _ value: JSONValue, _ indent: String) -> String {
    let local = name(description.name ?? "item")
    let tag = description.prefix.map { "\(name($0)):\(local)" } ?? local
    var attributes = ""
    if let space = description.namespace {
      attributes += description.prefix.map { " xmlns:\($0)" } ?? " xmlns"
      attributes += "=\"\(escaped(space))\""
    }
    if value == .null {
      return "<\(tag)\(attributes) xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
    }
    var content = Content()
    fill(&content, key, value, local, indent + "  ")
    let inside: String
    if content.elements.isEmpty || !content.text.isEmpty {
      inside = content.text + content.elements.joined()
    } else {
      inside = "\n" + content.elements.map { "\(indent)  \($0)\n" }.joined() + indent
    }
    let head = "<\(tag)\(attributes)\(content.attributes)"
    return inside.isEmpty ? head + "/>" : "\(head)>\(inside)</\(tag)>"
  }

  private struct Content {
    var attributes = ""
    var text = ""
    var elements: [String] = []
  }

  private func fill(_ content: inout Content, _ key: TypeKey, _ value: JSONValue, _ owner: String, _ indent: String) {
    switch (resolver.xmlShape(of: key).content, value) {
    case (.members(let members, let others), .object(let object)):
      for member in object.members {
        let use = members.first { $0.name == member.key }?.use ?? others
        self.member(&content, member.key, use, member.value, indent)
      }
    case (.items(let item), .array(let values)):
      content.elements += items(item, values, owner, indent)
    case (_, .object(let object)):
      for member in object.members { self.member(&content, member.key, nil, member.value, indent) }
    case (_, .array(let values)):
      for value in values { content.elements.append(element(named(owner), .anything, value, indent)) }
    default: content.text += word(value)
    }
  }

  private func member(
    _ content: inout Content, _ name: String, _ use: XMLShape.Use?, _ value: JSONValue, _ indent: String
  ) {
    var description = use?.description ?? XMLDescription()
    description.name = description.name ?? name
    let key = use?.type ?? .anything
    switch description.node {
    case .attribute:
      if value == .null { return }
      let words = value.array.map { $0.map(word).joined(separator: " ") } ?? word(value)
      let prefix = description.prefix.map { $0 + ":" } ?? ""
      if let space = description.namespace, let prefix = description.prefix {
        content.attributes += " xmlns:\(prefix)=\"\(escaped(space))\""
      }
      content.attributes += " \(prefix)\(self.name(description.name ?? name))=\"\(words)\""
    case .text, .cdata: if value != .null { content.text += word(value) }
    case .none?: fill(&content, key, value, name, indent)
    case .element: content.elements.append(element(description, key, value, indent))
    case nil:
      guard let item = use?.items else { return content.elements.append(element(description, key, value, indent)) }
      if let values = value.array { content.elements += items(item, values, description.name ?? name, indent) }
    }
  }

  /// Items are called as they say, else as what holds them.
  private func items(_ item: XMLShape.Item, _ values: [JSONValue], _ owner: String, _ indent: String) -> [String] {
    var description = item.description
    description.name = description.name ?? owner
    return values.map { element(description, item.type, $0, indent) }
  }

  private func named(_ name: String) -> XMLDescription {
    var description = XMLDescription()
    description.name = name
    return description
  }

  private func name(_ text: String) -> String {
    if !XMLDescription.isName(text) { isWritable = false }
    return text
  }

  private func word(_ value: JSONValue) -> String {
    escaped(value.string ?? (value == .null ? "" : value.description))
  }

  private func escaped(_ text: String) -> String {
    if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" }) {
      isWritable = false
    }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
