import TreatyJSON

/// One thing wrong with a request: where, which rule, and a sentence.
///
///     { "in": "body", "pointer": "/items/0/quantity", "id": "maximum", "detail": "greater than 1000" }
///     { "in": "query", "name": "limit", "id": "type", "detail": "expected integer" }
public struct RequestFault: JSONReadable, JSONWritable, Sendable, Hashable {
  public enum Place: String, Sendable, Hashable { case body, path, query, querystring, header, cookie }

  public var place: Place
  /// The parameter's name; nil for the body.
  public var name: String?
  /// The value inside the body or the parameter (RFC 6901); empty for the whole.
  public var pointer: String
  /// The broken rule: a JSON Schema keyword, `syntax`, `encoding` or `duplicate`.
  public var id: String
  public var detail: String

  public init(_ place: Place, name: String? = nil, pointer: String = "", id: String, detail: String) {
    self.place = place
    self.name = name
    self.pointer = pointer
    self.id = id
    self.detail = detail
  }

  static let fields = JSONFields("in", "name", "pointer", "id", "detail", required: [0, 3, 4])

  public static func read(_ json: inout JSONReader) throws(JSONError) -> RequestFault? {
    guard var object = try json.object(fields) else { return nil }
    var fault = RequestFault(.body, id: "", detail: "")
    while let field = try json.next(&object) {
      switch field {
      case 0: fault.place = try json.string().flatMap(Place.init) ?? .body
      case 1: fault.name = try json.string()
      case 2: fault.pointer = try json.string() ?? ""
      case 3: fault.id = try json.string() ?? ""
      case 4: fault.detail = try json.string() ?? ""
      default: try json.unknown(&object)
      }
    }
    return try json.end(object) ? fault : nil
  }

  public func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.field("in", place.rawValue)
    json.field("name", name)
    // A body's pointer is always there, even the empty one; a parameter's only when it says more than its name.
    if place == .body || !pointer.isEmpty { json.field("pointer", pointer) }
    json.field("id", id)
    json.field("detail", detail)
    json.endObject()
  }
}

extension RequestFault: CustomStringConvertible {
  public var description: String { "\(place.rawValue)\(name.map { " \($0)" } ?? "")\(pointer): \(detail) (\(id))" }
}
