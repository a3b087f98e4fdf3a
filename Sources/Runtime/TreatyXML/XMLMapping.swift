/// What the members of a value are called in XML, and which of them are attributes or text. Only what differs from the
/// default is said: a member is an element of its name, and every element of that name is the member's value.
///
///     static let pet: XMLMapping = XMLMapping(
///       "pet", .attribute("id"), .list("photoUrls", item: "photoUrl", wrapped: true), .list("tags", item: "tag", of: tag))
///
/// Types are not told: the generated readers know them, and a mapping does not repeat what they know.
public struct XMLMapping: Sendable {
  enum Content: Sendable {
    /// Elements, attributes and text by name; `others` is how the members of a dictionary are, named by themselves.
    case members([XMLMember], others: XMLMember?)
    /// An element around others, all called the same; nil for any name.
    case items(XMLName?, Nested)
  }
  /// A mapping inside another: made when it is needed, since types contain themselves.
  typealias Nested = @Sendable () -> XMLMapping

  /// What the root element is called; nil where the contract does not say: any is read, and `root` is written.
  public let name: XMLName?
  let content: Content
  /// Indices of members by the local name of their elements: objects may have hundreds of either.
  let elements: [String: [Int]]
  /// Names in JSON, which an element that is somebody else's must not take.
  let keys: Set<String>
  let attributes: [Int]
  let inlined: [Int]
  let text: Int?

  /// An element with members. Those that are not mentioned are elements of their own name.
  public init(_ name: XMLName, _ members: XMLMember...) { self.init(name, content: .members(members, others: nil)) }

  /// The same for elements that are named where they are used.
  public init(_ members: XMLMember...) { self.init(nil, content: .members(members, others: nil)) }

  /// An element with members of any name, all of the form of `others`.
  public init(_ name: XMLName, _ members: XMLMember..., others: XMLMember) {
    self.init(name, content: .members(members, others: others))
  }

  /// The same for elements that are named where they are used.
  public init(_ members: XMLMember..., others: XMLMember) {
    self.init(nil, content: .members(members, others: others))
  }

  /// An element around a list: a root, or an item that is a list itself.
  public init(
    _ name: XMLName? = nil, items: XMLName?, of mapping: @autoclosure @escaping @Sendable () -> XMLMapping = .plain
  ) {
    self.init(name, content: .items(items, mapping))
  }

  /// Nothing to be said.
  public static let plain = XMLMapping()

  private init(_ name: XMLName?, content: Content) {
    self.name = name
    self.content = content
    var elements: [String: [Int]] = [:]
    var (attributes, inlined): ([Int], [Int]) = ([], [])
    var text: Int?
    let members = if case .members(let members, _) = content { members } else { [XMLMember]() }
    for (index, member) in members.enumerated() {
      switch member.place {
      case .element: elements[member.element.local, default: []].append(index)
      case .attribute: attributes.append(index)
      case .text, .cdata: text = text ?? index
      case .inlined: inlined.append(index)
      }
    }
    (self.elements, self.attributes, self.inlined, self.text) = (elements, attributes, inlined, text)
    keys = Set(members.map(\.key))
  }
}

extension XMLMapping {
  /// Whether anything may be there of which nothing is to be seen.
  var hasTraceless: Bool { text != nil || members.contains(where: \.isTraceless) }

  var members: [XMLMember] { if case .members(let members, _) = content { members } else { [] } }
  var others: XMLMember? { if case .members(_, let others) = content { others } else { nil } }

  /// The member that an element is, if it is mentioned.
  func member(_ local: String, namespace: String?, around: String?) -> Int? {
    guard let candidates = elements[local] else { return nil }
    let members = members
    // A member with the very namespace goes before one of which the contract does not say it.
    return candidates.first { members[$0].element.namespace != nil && members[$0].element.namespace == namespace }
      ?? candidates.first { members[$0].element.matches(local[...].utf8, namespace: namespace, around: around) }
  }
}
