import Testing
import Treaty
import TreatyXML

/// What generated code looks like: attributes, a text, lists of every kind, and itself inside.
struct Node: JSONReadable, JSONWritable, Sendable, Hashable {
  var id: Int
  var isOpen: Bool?
  var weight: Double?
  var note: String?
  var due: LocalDate?
  var tags: [String]?
  var scores: [Int]
  var children: [Node]?
  var owner: Owner?

  static let xml: XMLMapping = XMLMapping(
    "node", .attribute("id"), .attribute("isOpen", "open"), .list("tags", item: "tag", wrapped: true),
    .list("scores", item: "score", required: true), .list("children", item: "node", of: xml),
    .element("owner", XMLName("owner", namespace: "urn:people", prefix: "p"), of: Owner.xml))
  static let fields = JSONFields(
    "id", "isOpen", "weight", "note", "due", "tags", "scores", "children", "owner", required: [0, 6])

  static func read(_ json: inout JSONReader) throws(JSONError) -> Node? {
    guard var object = try json.object(fields) else { return nil }
    var id: Int?
    var node = Node(id: 0, scores: [])
    var scores: [Int]?
    while let field = try json.next(&object) {
      switch field {
      case 0: id = try json.integer(Int.self)
      case 1: node.isOpen = try json.bool()
      case 2: node.weight = try json.double()
      case 3: node.note = try json.nullable(String.self)
      case 4: node.due = try LocalDate.read(&json)
      case 5: node.tags = try json.array(of: String.self)
      case 6: scores = try json.array(of: Int.self)
      case 7: node.children = try json.array(of: Node.self)
      case 8: node.owner = try Owner.read(&json)
      default: try json.unknown(&object, closed: true)
      }
    }
    guard try json.end(object), let id, let scores else { return nil }
    node.id = id
    node.scores = scores
    return node
  }

  func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("isOpen", isOpen)
    json.field("weight", weight)
    json.field("note", note)
    json.field("due", due)
    json.field("tags", tags)
    json.field("scores", scores)
    json.field("children", children)
    json.field("owner", owner)
    json.endObject()
  }
}

/// An element with a text and an attribute.
struct Owner: JSONReadable, JSONWritable, Sendable, Hashable {
  var name: String
  var since: Int?

  static let xml = XMLMapping("owner", .text("name", required: true), .attribute("since"))
  static let fields = JSONFields("name", "since", required: [0])

  static func read(_ json: inout JSONReader) throws(JSONError) -> Owner? {
    guard var object = try json.object(fields) else { return nil }
    var (name, since): (String?, Int?)
    while let field = try json.next(&object) {
      switch field {
      case 0: name = try json.string()
      case 1: since = try json.integer(Int.self)
      default: try json.unknown(&object)
      }
    }
    guard try json.end(object), let name else { return nil }
    return Owner(name: name, since: since)
  }

  func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("name", name)
    json.field("since", since)
    json.endObject()
  }
}

func read<R: JSONReadable>(
  _: R.Type, _ text: String, _ mapping: XMLMapping = .plain, _ options: XMLReader.Options = .init()
) throws(JSONFailures) -> R.Value {
  try XMLReader.decode(R.self, from: Array(text.utf8), mapping, options: options)
}

/// What a text is refused for, as `pointer id`; empty when it is accepted.
func faults<R: JSONReadable>(
  _: R.Type, _ bytes: some Sequence<UInt8>, _ mapping: XMLMapping = .plain, _ options: XMLReader.Options = .init()
) -> [String] {
  do throws(JSONFailures) {
    _ = try XMLReader.decode(R.self, from: Array(bytes), mapping, options: options)
    return []
  } catch {
    return error.all.map { "\($0.pointer) \($0.id)" }
  }
}

/// A value as XML, without the declaration.
func written(_ value: some JSONWritable, _ mapping: XMLMapping = .plain) throws -> String {
  let text = String(decoding: try XMLWriter.encode(value, mapping), as: UTF8.self)
  let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  #expect(text.hasPrefix(declaration))
  return String(text.dropFirst(declaration.count))
}

/// JSON text as a value that keeps it.
func json(_ text: String) throws -> JSONValue { try JSONReader.decode(JSONValue.self, from: Array(text.utf8)) }
