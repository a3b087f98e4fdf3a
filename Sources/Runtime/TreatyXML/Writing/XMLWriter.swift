public import TreatyJSON

/// Writes what can be written as JSON as XML 1.0, in UTF-8: names by a mapping, members in their order.
///
/// Null is `xsi:nil`, but left out where XML has no place for it: in attributes and texts. Equal values make equal texts.
public struct XMLWriter {
  private var text = XMLText()
  private var failures: [JSONFailure] = []
  /// Where the value is that is being written.
  private var path: [String] = []

  /// Writes a value as a text of its own. What XML cannot carry is a failure, with its JSON pointer.
  public static func encode<V: JSONWritable>(_ value: V, _ mapping: XMLMapping = .plain) throws(JSONFailures)
    -> [UInt8]
  {
    let value = try JSONReader.decode(JSONValue.self, from: JSONWriter.encode(value))
    var writer = XMLWriter()
    writer.element(mapping.name ?? "root", value, mapping)
    if let first = writer.failures.first { throw JSONFailures(first, Array(writer.failures.dropFirst())) }
    return writer.text.bytes
  }

  // MARK: - Elements

  /// Recursive, and no deeper than the value, whose depth the JSON reader limited.
  private mutating func element(_ name: XMLName, _ value: JSONValue, _ mapping: XMLMapping) {
    guard check(name) else { return }
    text.open(name)
    switch value {
    case .null: text.attribute(XMLName("nil", namespace: XMLNamespace.instance, prefix: "xsi"), "true")
    case .object(let object):
      attributes(object, mapping)
      content(object, mapping)
    case .array(let items):
      if case .items(let item, let nested) = mapping.content {
        let nested = nested()
        list(items, item ?? nested.name ?? name, nested)
      } else {
        // Nothing is said of this list, so its items are called like it.
        list(items, name, .plain)
      }
    default: characters(scalar(value))
    }
    text.close()
  }

  private mutating func list(_ items: [JSONValue], _ name: XMLName, _ mapping: XMLMapping) {
    for (index, item) in items.enumerated() {
      path.append(String(index))
      element(name, item, mapping)
      path.removeLast()
    }
  }

  // MARK: - Members

  private mutating func attributes(_ object: JSONObject, _ mapping: XMLMapping) {
    for (key, value) in object.members {
      path.append(key)
      defer { path.removeLast() }
      guard let member = mapping.member(ofKey: key) else { continue }
      switch (member.place, value) {
      case (.inlined, .object(let inner)): attributes(inner, member.mapping())
      case (.attribute, .null): break
      case (.attribute, _):
        guard check(member.name), let value = words(value) else { continue }
        if check(value) { text.attribute(member.name, value) }
      default: break
      }
    }
  }

  private mutating func content(_ object: JSONObject, _ mapping: XMLMapping) {
    for (key, value) in object.members {
      path.append(key)
      defer { path.removeLast() }
      guard let member = mapping.member(ofKey: key) else {
        self.member(XMLName(key), value, mapping.others)
        continue
      }
      switch (member.place, value) {
      case (.attribute, _), (.text, .null), (.cdata, .null), (.inlined, .null): break
      case (.inlined, .object(let inner)): content(inner, member.mapping())
      case (.inlined, _): fail("inlined", "only an object can be without an element of its own")
      case (.text, _): if let value = words(value) { characters(value) }
      case (.cdata, _): if let value = words(value), check(value) { text.section(value) }
      case (.element, _): self.member(member.name, value, member)
      }
    }
  }

  private mutating func member(_ name: XMLName, _ value: JSONValue, _ member: XMLMember?) {
    let mapping = member?.mapping() ?? .plain
    guard case .array(let items) = value else {
      // Of a list without an element around it, null would be an item.
      if value.isNull, let list = member?.list, !list.isWrapped { return }
      return element(name, value, mapping)
    }
    guard let list = member?.list else {
      // A list by itself has an element when its mapping says so.
      if case .items = mapping.content { return element(name, value, mapping) }
      return self.list(items, name, mapping)
    }
    guard list.isWrapped else { return self.list(items, list.item ?? name, mapping) }
    guard check(name) else { return }
    text.open(name)
    self.list(items, list.item ?? mapping.name ?? name, mapping)
    text.close()
  }

  // MARK: - Texts

  private mutating func characters(_ value: String) {
    if check(value) { text.characters(value) }
  }

  private func scalar(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): number.lexeme
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: ""
    }
  }

  /// A scalar, or a list of them: where there is room for a text only.
  private mutating func words(_ value: JSONValue) -> String? {
    guard case .array(let items) = value else {
      if case .object = value {
        fail("attribute", "an object cannot be an attribute or a text")
        return nil
      }
      return scalar(value)
    }
    let words = items.map(scalar)
    guard words.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(where: \.isXMLWhitespace) }) else {
      fail("attribute", "only words can be a list in an attribute or a text")
      return nil
    }
    return words.joined(separator: " ")
  }

  // MARK: - Failures

  private mutating func check(_ name: XMLName) -> Bool {
    if XMLText.isName(name.local), name.prefix.map(XMLText.isName) ?? true { return true }
    fail("name", "\"\(name.local.prefix(60))\" cannot be the name of an element or attribute")
    return false
  }

  private mutating func check(_ value: String) -> Bool {
    if value.unicodeScalars.allSatisfy(XMLText.isCharacter) { return true }
    fail("character", "XML has no control characters, not even as references")
    return false
  }

  private mutating func fail(_ id: String, _ message: String) {
    guard failures.count < 64 else { return }
    let pointer = path.map {
      "/"
        + $0.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
        .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    }.joined()
    failures.append(JSONFailure(pointer: pointer, id: id, message: message, offset: text.bytes.count))
  }
}

extension XMLMapping {
  func member(ofKey key: String) -> XMLMember? {
    guard keys.contains(key) else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }
  }
}
