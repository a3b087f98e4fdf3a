// The shape of its document, coded as the generator codes; `Codable` beside it is what Foundation runs on.
import TreatyJSON

public enum TwitterShapes {
  public struct Twitter: JSONReadable, JSONWritable, Codable, Sendable {
    public var statuses: [Status]
    public var searchMetadata: SearchMetadata

    enum CodingKeys: String, CodingKey {
      case statuses
      case searchMetadata = "search_metadata"
    }

    @usableFromInline static let fields = JSONFields(
      "statuses", "search_metadata",
      required: [0, 1])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Twitter? {
      guard var object = try json.object(fields) else { return nil }
      var statuses: [Status]?
      var searchMetadata: SearchMetadata?
      while let field = try json.next(&object) {
        switch field {
        case 0: statuses = try json.array(of: Status.self)
        case 1: searchMetadata = try SearchMetadata.read(&json)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let statuses, let searchMetadata else { return nil }
      return Twitter(
        statuses: statuses, searchMetadata: searchMetadata)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("statuses", statuses)
      json.field("search_metadata", searchMetadata)
      json.endObject()
    }
  }

  public struct Status: JSONReadable, JSONWritable, Codable, Sendable {
    public var metadata: Metadata
    public var createdAt: String
    public var id: Int
    public var idStr: String
    public var text: String
    public var source: String
    public var truncated: Bool
    public var inReplyToStatusId: Int?
    public var inReplyToStatusIdStr: String?
    public var inReplyToUserId: Int?
    public var inReplyToUserIdStr: String?
    public var inReplyToScreenName: String?
    public var user: User
    public var geo: String?
    public var coordinates: String?
    public var place: String?
    public var contributors: String?
    public var retweetedStatus: RetweetedStatus?
    public var retweetCount: Int
    public var favoriteCount: Int
    public var entities: Entities2
    public var favorited: Bool
    public var retweeted: Bool
    public var possiblySensitive: Bool?
    public var lang: String

    enum CodingKeys: String, CodingKey {
      case metadata
      case createdAt = "created_at"
      case id
      case idStr = "id_str"
      case text
      case source
      case truncated
      case inReplyToStatusId = "in_reply_to_status_id"
      case inReplyToStatusIdStr = "in_reply_to_status_id_str"
      case inReplyToUserId = "in_reply_to_user_id"
      case inReplyToUserIdStr = "in_reply_to_user_id_str"
      case inReplyToScreenName = "in_reply_to_screen_name"
      case user
      case geo
      case coordinates
      case place
      case contributors
      case retweetedStatus = "retweeted_status"
      case retweetCount = "retweet_count"
      case favoriteCount = "favorite_count"
      case entities
      case favorited
      case retweeted
      case possiblySensitive = "possibly_sensitive"
      case lang
    }

    @usableFromInline static let fields = JSONFields(
      "metadata", "created_at", "id", "id_str", "text", "source", "truncated", "in_reply_to_status_id",
      "in_reply_to_status_id_str", "in_reply_to_user_id", "in_reply_to_user_id_str", "in_reply_to_screen_name", "user",
      "geo", "coordinates", "place", "contributors", "retweeted_status", "retweet_count", "favorite_count", "entities",
      "favorited", "retweeted", "possibly_sensitive", "lang",
      required: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 22, 24])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Status? {
      guard var object = try json.object(fields) else { return nil }
      var metadata: Metadata?
      var createdAt: String?
      var id: Int?
      var idStr: String?
      var text: String?
      var source: String?
      var truncated: Bool?
      var inReplyToStatusId: Int?
      var inReplyToStatusIdStr: String?
      var inReplyToUserId: Int?
      var inReplyToUserIdStr: String?
      var inReplyToScreenName: String?
      var user: User?
      var geo: String?
      var coordinates: String?
      var place: String?
      var contributors: String?
      var retweetedStatus: RetweetedStatus?
      var retweetCount: Int?
      var favoriteCount: Int?
      var entities: Entities2?
      var favorited: Bool?
      var retweeted: Bool?
      var possiblySensitive: Bool?
      var lang: String?
      while let field = try json.next(&object) {
        switch field {
        case 0: metadata = try Metadata.read(&json)
        case 1: createdAt = try json.string()
        case 2: id = try json.integer(Int.self)
        case 3: idStr = try json.string()
        case 4: text = try json.string()
        case 5: source = try json.string()
        case 6: truncated = try json.bool()
        case 7: inReplyToStatusId = try json.nullable(Int.self)
        case 8: inReplyToStatusIdStr = try json.nullable(String.self)
        case 9: inReplyToUserId = try json.nullable(Int.self)
        case 10: inReplyToUserIdStr = try json.nullable(String.self)
        case 11: inReplyToScreenName = try json.nullable(String.self)
        case 12: user = try User.read(&json)
        case 13: geo = try json.nullable(String.self)
        case 14: coordinates = try json.nullable(String.self)
        case 15: place = try json.nullable(String.self)
        case 16: contributors = try json.nullable(String.self)
        case 17: retweetedStatus = try RetweetedStatus.read(&json)
        case 18: retweetCount = try json.integer(Int.self)
        case 19: favoriteCount = try json.integer(Int.self)
        case 20: entities = try Entities2.read(&json)
        case 21: favorited = try json.bool()
        case 22: retweeted = try json.bool()
        case 23: possiblySensitive = try json.bool()
        case 24: lang = try json.string()
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let metadata, let createdAt, let id, let idStr, let text, let source, let truncated,
        let user, let retweetCount, let favoriteCount, let entities, let favorited, let retweeted, let lang
      else { return nil }
      return Status(
        metadata: metadata, createdAt: createdAt, id: id, idStr: idStr, text: text, source: source,
        truncated: truncated, inReplyToStatusId: inReplyToStatusId, inReplyToStatusIdStr: inReplyToStatusIdStr,
        inReplyToUserId: inReplyToUserId, inReplyToUserIdStr: inReplyToUserIdStr,
        inReplyToScreenName: inReplyToScreenName, user: user, geo: geo, coordinates: coordinates, place: place,
        contributors: contributors, retweetedStatus: retweetedStatus, retweetCount: retweetCount,
        favoriteCount: favoriteCount, entities: entities, favorited: favorited, retweeted: retweeted,
        possiblySensitive: possiblySensitive, lang: lang)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("metadata", metadata)
      json.field("created_at", createdAt)
      json.field("id", id)
      json.field("id_str", idStr)
      json.field("text", text)
      json.field("source", source)
      json.field("truncated", truncated)
      json.field("in_reply_to_status_id", nullable: inReplyToStatusId)
      json.field("in_reply_to_status_id_str", nullable: inReplyToStatusIdStr)
      json.field("in_reply_to_user_id", nullable: inReplyToUserId)
      json.field("in_reply_to_user_id_str", nullable: inReplyToUserIdStr)
      json.field("in_reply_to_screen_name", nullable: inReplyToScreenName)
      json.field("user", user)
      json.field("geo", nullable: geo)
      json.field("coordinates", nullable: coordinates)
      json.field("place", nullable: place)
      json.field("contributors", nullable: contributors)
      json.field("retweeted_status", retweetedStatus)
      json.field("retweet_count", retweetCount)
      json.field("favorite_count", favoriteCount)
      json.field("entities", entities)
      json.field("favorited", favorited)
      json.field("retweeted", retweeted)
      json.field("possibly_sensitive", possiblySensitive)
      json.field("lang", lang)
      json.endObject()
    }
  }

  public struct Metadata: JSONReadable, JSONWritable, Codable, Sendable {
    public var resultType: String
    public var isoLanguageCode: String

    enum CodingKeys: String, CodingKey {
      case resultType = "result_type"
      case isoLanguageCode = "iso_language_code"
    }

    @usableFromInline static let fields = JSONFields(
      "result_type", "iso_language_code",
      required: [0, 1])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Metadata? {
      guard var object = try json.object(fields) else { return nil }
      var resultType: String?
      var isoLanguageCode: String?
      while let field = try json.next(&object) {
        switch field {
        case 0: resultType = try json.string()
        case 1: isoLanguageCode = try json.string()
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let resultType, let isoLanguageCode else { return nil }
      return Metadata(
        resultType: resultType, isoLanguageCode: isoLanguageCode)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("result_type", resultType)
      json.field("iso_language_code", isoLanguageCode)
      json.endObject()
    }
  }
}
