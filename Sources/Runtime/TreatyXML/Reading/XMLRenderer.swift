import TreatyJSON

/// Writes a document as JSON text: members by the mapping's names, texts by the readings that were chosen for them.
///
/// Recursive, and no deeper than the document, whose depth its builder limited.
struct XMLRenderer {
  /// A value that was written: where, and how many readings it has.
  struct Node {
    var id: Int
    var start: Int
    var readings: Int
    /// Whether the second reading is the first one with what the element does not show.
    var hasTraceless = false
    /// In the XML text.
    var offset: Int
  }

  let document: XMLDocument
  private let chosen: [Int: Int]
  private(set) var json: [UInt8] = []
  private(set) var nodes: [Node] = []

  init(_ document: XMLDocument, _ chosen: [Int: Int]) {
    self.document = document
    self.chosen = chosen
  }

  mutating func root(_ mapping: XMLMapping) { element(0, mapping) }

  // MARK: - Values

  /// An element's own value has its index as id; its attributes and its text have others behind them.
  private func id(attribute: Int) -> Int { document.elements.count + attribute }
  private func id(textOf element: Int) -> Int { document.elements.count + document.attributes.count + element }

  private mutating func begin(_ id: Int, readings: Int, hasTraceless: Bool = false, _ offset: Int) -> Int {
    nodes.append(
      Node(id: id, start: json.count, readings: readings, hasTraceless: hasTraceless, offset: offset))
    return min(chosen[id] ?? 0, readings - 1)
  }

  private mutating func element(_ index: Int, _ mapping: XMLMapping) {
    let element = document.elements[index]
    if element.isNil {
      _ = begin(index, readings: 1, element.offset)
      json += "null".utf8
      return
    }
    switch mapping.content {
    case .items(let name, let item):
      _ = begin(index, readings: 1, element.offset)
      items(of: index, name, item)
    case .members(let members, let others):
      let isLeaf = !element.hasChildren && mapping.text == nil && !hasAttributes(index, mapping)
      // What no mapping speaks of is a text, unless it has something in it.
      let prefersObject =
        element.hasChildren || !isLeaf || (element.text.isEmpty && (!members.isEmpty || others != nil))
      let leaves = isLeaf ? XMLLeaf.readings(element.text) : []
      // Without what the element does not show, then with it.
      let objects = !prefersObject ? 0 : mapping.hasTraceless ? 2 : 1
      let reading = begin(index, readings: objects + leaves.count, hasTraceless: objects == 2, element.offset)
      if reading < objects {
        object(index, mapping, withTraceless: reading == 1)
      } else {
        json += leaves[reading - objects]
      }
    }
  }

  private func hasAttributes(_ index: Int, _ mapping: XMLMapping) -> Bool {
    !mapping.attributes.isEmpty
      && document.elements[index].attributes.contains { member(attribute: $0, mapping) != nil }
  }

  private mutating func leaf(_ text: [UInt8], id: Int, _ offset: Int) {
    let readings = XMLLeaf.readings(text)
    json += readings[begin(id, readings: readings.count, offset)]
  }

  private mutating func items(of index: Int, _ name: XMLName?, _ item: XMLMapping.Nested) {
    let mapping = item()
    let around = document.namespace(of: index)
    let items = document.children(of: index).filter { child in
      guard let name else { return true }
      return name.matches(
        document.elements[child].name[...].utf8, namespace: document.namespace(of: child), around: around)
    }
    list(items, mapping)
  }

  private mutating func list(_ items: [Int], _ mapping: XMLMapping) {
    json.append(UInt8(ascii: "["))
    for (position, item) in items.enumerated() {
      if position > 0 { json.append(UInt8(ascii: ",")) }
      element(item, mapping)
    }
    json.append(UInt8(ascii: "]"))
  }

  // MARK: - Objects

  private mutating func object(_ index: Int, _ mapping: XMLMapping, withTraceless: Bool) {
    json.append(UInt8(ascii: "{"))
    var isFirst = true
    _ = members(index, mapping, onlyMentioned: false, withTraceless, &isFirst)
    json.append(UInt8(ascii: "}"))
  }

  /// What an element is for the one around it.
  private enum Target: Hashable { case member(Int), other(String) }

  /// The members of an object; says whether there were any.
  private mutating func members(
    _ index: Int, _ mapping: XMLMapping, onlyMentioned: Bool, _ withTraceless: Bool, _ isFirst: inout Bool
  ) -> Bool {
    let start = json.count
    attributes(index, mapping, &isFirst)
    let inlined = mapping.inlined.map { (index: $0, mapping: mapping.members[$0].mapping()) }
    var groups: [(target: Target, elements: [Int])] = []
    var places: [Target: Int] = [:]
    let around = document.namespace(of: index)
    for child in document.children(of: index) {
      let name = document.elements[child].name
      let namespace = document.namespace(of: child)
      let target: Target
      if let member = mapping.member(name, namespace: namespace, around: around) {
        target = .member(member)
      } else {
        let isInlined = inlined.contains { $0.mapping.member(name, namespace: namespace, around: around) != nil }
        if onlyMentioned || isInlined { continue }
        target = .other(key(name, namespace, around, mapping))
      }
      if let place = places[target] {
        groups[place].elements.append(child)
      } else {
        places[target] = groups.count
        groups.append((target, [child]))
      }
    }
    for (target, elements) in groups {
      switch target {
      case .member(let member): self.member(mapping.members[member], elements, &isFirst)
      case .other(let name): other(name, elements, mapping.others, &isFirst)
      }
    }
    for (member, inner) in inlined { inline(index, mapping.members[member], inner, &isFirst) }
    missing(mapping, places, withTraceless, &isFirst)
    text(index, mapping, onlyMentioned: onlyMentioned, withTraceless, &isFirst)
    return json.count > start
  }

  private mutating func attributes(_ index: Int, _ mapping: XMLMapping, _ isFirst: inout Bool) {
    guard !mapping.attributes.isEmpty else { return }
    for attribute in document.elements[index].attributes {
      // Attributes that the contract does not know say something to somebody else.
      guard let member = member(attribute: attribute, mapping) else { continue }
      key(member.key, &isFirst)
      let (value, offset) = (document.attributes[attribute].value, document.elements[index].offset)
      if member.list != nil {
        _ = begin(id(attribute: attribute), readings: 1, offset)
        json += XMLLeaf.list(value)
      } else {
        leaf(value, id: id(attribute: attribute), offset)
      }
    }
  }

  /// An attribute without a prefix is in no namespace, whatever the element's is.
  private func member(attribute: Int, _ mapping: XMLMapping) -> XMLMember? {
    let attribute = document.attributes[attribute]
    let namespace = attribute.namespace.map { document.namespaces[$0] }
    let members = mapping.members
    return mapping.attributes.lazy.map { members[$0] }.first { member in
      member.name.local.utf8.elementsEqual(attribute.name.utf8) && member.name.namespace == namespace
    }
  }

  private mutating func member(_ member: XMLMember, _ elements: [Int], _ isFirst: inout Bool) {
    guard let list = member.list else { return self.other(member.key, elements, member, &isFirst) }
    if list.isWrapped {
      // Two of them are the same member twice, which the reader refuses.
      for element in elements {
        key(member.key, &isFirst)
        _ = begin(element, readings: 1, document.elements[element].offset)
        if document.elements[element].isNil {
          json += "null".utf8
        } else {
          items(of: element, list.item, member.mapping)
        }
      }
    } else {
      key(member.key, &isFirst)
      self.list(elements, member.mapping())
    }
  }

  /// One value, or several of the same name; whether there may be several is for the reader to say.
  private mutating func other(_ name: String, _ elements: [Int], _ member: XMLMember?, _ isFirst: inout Bool) {
    if let member, let list = member.list, !list.isWrapped || elements.count == 1 {
      key(name, &isFirst)
      if list.isWrapped {
        items(of: elements[0], list.item, member.mapping)
      } else {
        self.list(elements, member.mapping())
      }
      return
    }
    key(name, &isFirst)
    let mapping = member?.mapping() ?? .plain
    if elements.count == 1 { element(elements[0], mapping) } else { list(elements, mapping) }
  }

  /// An object without an element is there when anything of it is.
  private mutating func inline(_ index: Int, _ member: XMLMember, _ mapping: XMLMapping, _ isFirst: inout Bool) {
    let (length, count, wasFirst) = (json.count, nodes.count, isFirst)
    key(member.key, &isFirst)
    json.append(UInt8(ascii: "{"))
    var isFirstInside = true
    guard members(index, mapping, onlyMentioned: true, false, &isFirstInside) || member.isRequired else {
      json.removeSubrange(length...)
      nodes.removeSubrange(count...)
      isFirst = wasFirst
      return
    }
    json.append(UInt8(ascii: "}"))
  }

  /// Lists of no items, where the contract has them there.
  private mutating func missing(
    _ mapping: XMLMapping, _ places: [Target: Int], _ withTraceless: Bool, _ isFirst: inout Bool
  ) {
    for (index, member) in mapping.members.enumerated()
    where member.isTraceless && (member.isRequired || withTraceless) && places[.member(index)] == nil {
      key(member.key, &isFirst)
      json += "[]".utf8
    }
  }

  private mutating func text(
    _ index: Int, _ mapping: XMLMapping, onlyMentioned: Bool, _ withTraceless: Bool, _ isFirst: inout Bool
  ) {
    let element = document.elements[index]
    let isBlank = element.text.allSatisfy(\.isXMLWhitespace)
    if let text = mapping.text {
      let member = mapping.members[text]
      // Blanks between elements are layout; blanks alone are a text.
      if element.text.isEmpty || isBlank && element.hasChildren, !member.isRequired, !withTraceless { return }
      key(member.key, &isFirst)
      leaf(isBlank && element.hasChildren ? [] : element.text, id: id(textOf: index), element.offset)
    } else if !isBlank, !onlyMentioned {
      // Nobody asked for it: like an unknown element it is for the reader to refuse or to pass over. No element can have
      // this name.
      key("#text", &isFirst)
      json += XMLLeaf.string(element.text)
    }
  }

  /// The member of an element that the mapping does not mention: its name, unless that would make it something else.
  private func key(_ name: String, _ namespace: String?, _ around: String?, _ mapping: XMLMapping) -> String {
    if let namespace, namespace != around { return "{\(namespace)}\(name)" }
    return mapping.keys.contains(name) ? "{}\(name)" : name
  }

  private mutating func key(_ name: String, _ isFirst: inout Bool) {
    if !isFirst { json.append(UInt8(ascii: ",")) }
    isFirst = false
    json += XMLLeaf.string(Array(name.utf8))
    json.append(UInt8(ascii: ":"))
  }
}
