/// What one member of a value is in XML, where it is something else than an element of its own name.
public struct XMLMember: Sendable {
  enum Place: Sendable { case element, attribute, text, cdata, inlined }
  struct List: Sendable {
    /// What each element is called; nil for any name, which only a list with an element around it can have.
    var item: XMLName?
    /// Whether an element with the member's name is around the items.
    var isWrapped: Bool
  }

  /// The member's name in JSON.
  let key: String
  let name: XMLName
  let place: Place
  let list: List?
  /// Whether what is not there is empty: an empty list without an element around it leaves no trace, nor does a text.
  let isRequired: Bool
  /// Of the value, or of each item.
  let mapping: XMLMapping.Nested

  private init(
    _ key: String, _ name: XMLName?, _ place: Place, list: List? = nil, required: Bool = false,
    _ mapping: @escaping XMLMapping.Nested = { .plain }
  ) {
    (self.key, self.name, self.place) = (key, name ?? XMLName(key), place)
    (self.list, isRequired, self.mapping) = (list, required, mapping)
  }

  /// An element of another name, or one whose members differ.
  public static func element(
    _ key: String, _ name: XMLName? = nil, of mapping: @autoclosure @escaping @Sendable () -> XMLMapping = .plain
  ) -> XMLMember { XMLMember(key, name, .element, mapping) }

  /// An attribute.
  public static func attribute(_ key: String, _ name: XMLName? = nil) -> XMLMember { XMLMember(key, name, .attribute) }

  /// The text of the element itself; `cdata` has it written as a CDATA section.
  public static func text(_ key: String, cdata: Bool = false, required: Bool = false) -> XMLMember {
    XMLMember(key, nil, cdata ? .cdata : .text, required: required)
  }

  /// A list: an element for each item, with or without one around them all.
  public static func list(
    _ key: String, _ name: XMLName? = nil, item: XMLName? = nil, wrapped: Bool = false, required: Bool = false,
    of mapping: @autoclosure @escaping @Sendable () -> XMLMapping = .plain
  ) -> XMLMember {
    // A dictionary's members have no key beforehand, nor have their items a name then.
    let item = item ?? name ?? (key.isEmpty ? nil : XMLName(key))
    return XMLMember(
      key, name, .element, list: List(item: item, isWrapped: wrapped), required: required, mapping)
  }

  /// A list in one attribute, separated by blanks.
  public static func attributeList(_ key: String, _ name: XMLName? = nil) -> XMLMember {
    XMLMember(key, name, .attribute, list: List(item: nil, isWrapped: true))
  }

  /// An object without an element of its own: its members are those of the element around it. `mapping` mentions them all.
  public static func inlined(
    _ key: String, of mapping: @autoclosure @escaping @Sendable () -> XMLMapping
  ) -> XMLMember { XMLMember(key, nil, .inlined, mapping) }
}

extension XMLMember {
  /// What the elements are called that hold it: those of a list without an element around it by its items.
  var element: XMLName { list.map { $0.isWrapped ? name : $0.item ?? name } ?? name }

  /// Whether it is a list of which nothing is to be seen when it is empty.
  var isTraceless: Bool { list.map { !$0.isWrapped } ?? false }
}
