// The shape of its document, coded as the generator codes; `Codable` beside it is what Foundation runs on.
import TreatyJSON

extension TwitterShapes {
  public struct UserMention: JSONReadable, JSONWritable, Codable, Sendable {
    public var screenName: String
    public var name: String
    public var id: Int
    public var idStr: String
    public var indices: [Int]

    enum CodingKeys: String, CodingKey {
      case screenName = "screen_name"
      case name
      case id
      case idStr = "id_str"
      case indices
    }

    @usableFromInline static let fields = JSONFields(
      "screen_name", "name", "id", "id_str", "indices",
      required: [0, 1, 2, 3, 4])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> UserMention? {
      guard var object = try json.object(fields) else { return nil }
      var screenName: String?
      var name: String?
      var id: Int?
      var idStr: String?
      var indices: [Int]?
      while let field = try json.next(&object) {
        switch field {
        case 0: screenName = try json.string()
        case 1: name = try json.string()
        case 2: id = try json.integer(Int.self)
        case 3: idStr = try json.string()
        case 4: indices = try json.array(of: Int.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let screenName, let name, let id, let idStr, let indices else { return nil }
      return UserMention(
        screenName: screenName, name: name, id: id, idStr: idStr, indices: indices)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("screen_name", screenName)
      json.field("name", name)
      json.field("id", id)
      json.field("id_str", idStr)
      json.field("indices", indices)
      json.endObject()
    }
  }

  public struct Media: JSONReadable, JSONWritable, Codable, Sendable {
    public var id: Int
    public var idStr: String
    public var indices: [Int]
    public var mediaUrl: String
    public var mediaUrlHttps: String
    public var url: String
    public var displayUrl: String
    public var expandedUrl: String
    public var type: String
    public var sizes: Sizes
    public var sourceStatusId: Int?
    public var sourceStatusIdStr: String?

    enum CodingKeys: String, CodingKey {
      case id
      case idStr = "id_str"
      case indices
      case mediaUrl = "media_url"
      case mediaUrlHttps = "media_url_https"
      case url
      case displayUrl = "display_url"
      case expandedUrl = "expanded_url"
      case type
      case sizes
      case sourceStatusId = "source_status_id"
      case sourceStatusIdStr = "source_status_id_str"
    }

    @usableFromInline static let fields = JSONFields(
      "id", "id_str", "indices", "media_url", "media_url_https", "url", "display_url", "expanded_url", "type", "sizes",
      "source_status_id", "source_status_id_str",
      required: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Media? {
      guard var object = try json.object(fields) else { return nil }
      var id: Int?
      var idStr: String?
      var indices: [Int]?
      var mediaUrl: String?
      var mediaUrlHttps: String?
      var url: String?
      var displayUrl: String?
      var expandedUrl: String?
      var type: String?
      var sizes: Sizes?
      var sourceStatusId: Int?
      var sourceStatusIdStr: String?
      while let field = try json.next(&object) {
        switch field {
        case 0: id = try json.integer(Int.self)
        case 1: idStr = try json.string()
        case 2: indices = try json.array(of: Int.self)
        case 3: mediaUrl = try json.string()
        case 4: mediaUrlHttps = try json.string()
        case 5: url = try json.string()
        case 6: displayUrl = try json.string()
        case 7: expandedUrl = try json.string()
        case 8: type = try json.string()
        case 9: sizes = try Sizes.read(&json)
        case 10: sourceStatusId = try json.integer(Int.self)
        case 11: sourceStatusIdStr = try json.string()
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let id, let idStr, let indices, let mediaUrl, let mediaUrlHttps, let url,
        let displayUrl, let expandedUrl, let type, let sizes
      else { return nil }
      return Media(
        id: id, idStr: idStr, indices: indices, mediaUrl: mediaUrl, mediaUrlHttps: mediaUrlHttps, url: url,
        displayUrl: displayUrl, expandedUrl: expandedUrl, type: type, sizes: sizes, sourceStatusId: sourceStatusId,
        sourceStatusIdStr: sourceStatusIdStr)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("id", id)
      json.field("id_str", idStr)
      json.field("indices", indices)
      json.field("media_url", mediaUrl)
      json.field("media_url_https", mediaUrlHttps)
      json.field("url", url)
      json.field("display_url", displayUrl)
      json.field("expanded_url", expandedUrl)
      json.field("type", type)
      json.field("sizes", sizes)
      json.field("source_status_id", sourceStatusId)
      json.field("source_status_id_str", sourceStatusIdStr)
      json.endObject()
    }
  }

  public struct Sizes: JSONReadable, JSONWritable, Codable, Sendable {
    public var medium: Medium
    public var small: Small
    public var thumb: Thumb
    public var large: Large

    @usableFromInline static let fields = JSONFields(
      "medium", "small", "thumb", "large",
      required: [0, 1, 2, 3])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Sizes? {
      guard var object = try json.object(fields) else { return nil }
      var medium: Medium?
      var small: Small?
      var thumb: Thumb?
      var large: Large?
      while let field = try json.next(&object) {
        switch field {
        case 0: medium = try Medium.read(&json)
        case 1: small = try Small.read(&json)
        case 2: thumb = try Thumb.read(&json)
        case 3: large = try Large.read(&json)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let medium, let small, let thumb, let large else { return nil }
      return Sizes(
        medium: medium, small: small, thumb: thumb, large: large)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("medium", medium)
      json.field("small", small)
      json.field("thumb", thumb)
      json.field("large", large)
      json.endObject()
    }
  }

  public struct Medium: JSONReadable, JSONWritable, Codable, Sendable {
    public var w: Int
    public var h: Int
    public var resize: String

    @usableFromInline static let fields = JSONFields(
      "w", "h", "resize",
      required: [0, 1, 2])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Medium? {
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
      return Medium(
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

  public struct Small: JSONReadable, JSONWritable, Codable, Sendable {
    public var w: Int
    public var h: Int
    public var resize: String

    @usableFromInline static let fields = JSONFields(
      "w", "h", "resize",
      required: [0, 1, 2])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Small? {
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
      return Small(
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

  public struct Thumb: JSONReadable, JSONWritable, Codable, Sendable {
    public var w: Int
    public var h: Int
    public var resize: String

    @usableFromInline static let fields = JSONFields(
      "w", "h", "resize",
      required: [0, 1, 2])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Thumb? {
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
      return Thumb(
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
}
