// The shape of its document, coded as the generator codes; `Codable` beside it is what Foundation runs on.
import TreatyJSON

extension TwitterShapes {
  public struct Large: JSONReadable, JSONWritable, Codable, Sendable {
    public var w: Int
    public var h: Int
    public var resize: String

    @usableFromInline static let fields = JSONFields(
      "w", "h", "resize",
      required: [0, 1, 2])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Large? {
      guard var object = try json.object(fields) else { return nil }
      var w: Int?
      var h: Int?
      var resize: String?
      while let field = try json.next(&object) {
        switch field {
        case 0: w = try json.integer(Int.self)
        case 1: h = try json.integer(Int.self)
        case 2: resize = try json.string()
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let w, let h, let resize else { return nil }
      return Large(
        w: w, h: h, resize: resize)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("w", w)
      json.field("h", h)
      json.field("resize", resize)
      json.endObject()
    }
  }

  public struct SearchMetadata: JSONReadable, JSONWritable, Codable, Sendable {
    public var completedIn: Double
    public var maxId: Int
    public var maxIdStr: String
    public var nextResults: String
    public var query: String
    public var refreshUrl: String
    public var count: Int
    public var sinceId: Int
    public var sinceIdStr: String

    enum CodingKeys: String, CodingKey {
      case completedIn = "completed_in"
      case maxId = "max_id"
      case maxIdStr = "max_id_str"
      case nextResults = "next_results"
      case query
      case refreshUrl = "refresh_url"
      case count
      case sinceId = "since_id"
      case sinceIdStr = "since_id_str"
    }

    @usableFromInline static let fields = JSONFields(
      "completed_in", "max_id", "max_id_str", "next_results", "query", "refresh_url", "count", "since_id",
      "since_id_str",
      required: [0, 1, 2, 3, 4, 5, 6, 7, 8])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> SearchMetadata? {
      guard var object = try json.object(fields) else { return nil }
      var completedIn: Double?
      var maxId: Int?
      var maxIdStr: String?
      var nextResults: String?
      var query: String?
      var refreshUrl: String?
      var count: Int?
      var sinceId: Int?
      var sinceIdStr: String?
      while let field = try json.next(&object) {
        switch field {
        case 0: completedIn = try json.double()
        case 1: maxId = try json.integer(Int.self)
        case 2: maxIdStr = try json.string()
        case 3: nextResults = try json.string()
        case 4: query = try json.string()
        case 5: refreshUrl = try json.string()
        case 6: count = try json.integer(Int.self)
        case 7: sinceId = try json.integer(Int.self)
        case 8: sinceIdStr = try json.string()
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let completedIn, let maxId, let maxIdStr, let nextResults, let query, let refreshUrl,
        let count, let sinceId, let sinceIdStr
      else { return nil }
      return SearchMetadata(
        completedIn: completedIn, maxId: maxId, maxIdStr: maxIdStr, nextResults: nextResults, query: query,
        refreshUrl: refreshUrl, count: count, sinceId: sinceId, sinceIdStr: sinceIdStr)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("completed_in", completedIn)
      json.field("max_id", maxId)
      json.field("max_id_str", maxIdStr)
      json.field("next_results", nextResults)
      json.field("query", query)
      json.field("refresh_url", refreshUrl)
      json.field("count", count)
      json.field("since_id", sinceId)
      json.field("since_id_str", sinceIdStr)
      json.endObject()
    }
  }
}
