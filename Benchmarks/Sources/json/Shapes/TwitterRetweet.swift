// The shape of its document, coded as the generator codes; `Codable` beside it is what Foundation runs on.
import TreatyJSON

extension TwitterShapes {
  public struct Url2: JSONReadable, JSONWritable, Codable, Sendable {
    public var url: String
    public var expandedUrl: String
    public var displayUrl: String
    public var indices: [Int]

    enum CodingKeys: String, CodingKey {
      case url
      case expandedUrl = "expanded_url"
      case displayUrl = "display_url"
      case indices
    }

    @usableFromInline static let fields = JSONFields(
      "url", "expanded_url", "display_url", "indices",
      required: [0, 1, 2, 3])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Url2? {
      guard var object = try json.object(fields) else { return nil }
      var url: String?
      var expandedUrl: String?
      var displayUrl: String?
      var indices: [Int]?
      while let field = try json.next(&object) {
        switch field {
        case 0: url = try json.string()
        case 1: expandedUrl = try json.string()
        case 2: displayUrl = try json.string()
        case 3: indices = try json.array(of: Int.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let url, let expandedUrl, let displayUrl, let indices else { return nil }
      return Url2(
        url: url, expandedUrl: expandedUrl, displayUrl: displayUrl, indices: indices)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("url", url)
      json.field("expanded_url", expandedUrl)
      json.field("display_url", displayUrl)
      json.field("indices", indices)
      json.endObject()
    }
  }

  public struct Description: JSONReadable, JSONWritable, Codable, Sendable {
    public var urls: [Url2]

    @usableFromInline static let fields = JSONFields(
      "urls",
      required: [0])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Description? {
      guard var object = try json.object(fields) else { return nil }
      var urls: [Url2]?
      while let field = try json.next(&object) {
        switch field {
        case 0: urls = try json.array(of: Url2.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let urls else { return nil }
      return Description(
        urls: urls)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("urls", urls)
      json.endObject()
    }
  }

  public struct RetweetedStatus: JSONReadable, JSONWritable, Codable, Sendable {
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
      "geo", "coordinates", "place", "contributors", "retweet_count", "favorite_count", "entities", "favorited",
      "retweeted", "possibly_sensitive", "lang",
      required: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> RetweetedStatus? {
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
        case 17: retweetCount = try json.integer(Int.self)
        case 18: favoriteCount = try json.integer(Int.self)
        case 19: entities = try Entities2.read(&json)
        case 20: favorited = try json.bool()
        case 21: retweeted = try json.bool()
        case 22: possiblySensitive = try json.bool()
        case 23: lang = try json.string()
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let metadata, let createdAt, let id, let idStr, let text, let source, let truncated,
        let user, let retweetCount, let favoriteCount, let entities, let favorited, let retweeted, let lang
      else { return nil }
      return RetweetedStatus(
        metadata: metadata, createdAt: createdAt, id: id, idStr: idStr, text: text, source: source,
        truncated: truncated, inReplyToStatusId: inReplyToStatusId, inReplyToStatusIdStr: inReplyToStatusIdStr,
        inReplyToUserId: inReplyToUserId, inReplyToUserIdStr: inReplyToUserIdStr,
        inReplyToScreenName: inReplyToScreenName, user: user, geo: geo, coordinates: coordinates, place: place,
        contributors: contributors, retweetCount: retweetCount, favoriteCount: favoriteCount, entities: entities,
        favorited: favorited, retweeted: retweeted, possiblySensitive: possiblySensitive, lang: lang)
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

  public struct Entities2: JSONReadable, JSONWritable, Codable, Sendable {
    public var hashtags: [Hashtag]
    public var symbols: [String]
    public var urls: [Url2]
    public var userMentions: [UserMention]
    public var media: [Media]?

    enum CodingKeys: String, CodingKey {
      case hashtags
      case symbols
      case urls
      case userMentions = "user_mentions"
      case media
    }

    @usableFromInline static let fields = JSONFields(
      "hashtags", "symbols", "urls", "user_mentions", "media",
      required: [0, 1, 2, 3])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Entities2? {
      guard var object = try json.object(fields) else { return nil }
      var hashtags: [Hashtag]?
      var symbols: [String]?
      var urls: [Url2]?
      var userMentions: [UserMention]?
      var media: [Media]?
      while let field = try json.next(&object) {
        switch field {
        case 0: hashtags = try json.array(of: Hashtag.self)
        case 1: symbols = try json.array(of: String.self)
        case 2: urls = try json.array(of: Url2.self)
        case 3: userMentions = try json.array(of: UserMention.self)
        case 4: media = try json.array(of: Media.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let hashtags, let symbols, let urls, let userMentions else { return nil }
      return Entities2(
        hashtags: hashtags, symbols: symbols, urls: urls, userMentions: userMentions, media: media)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("hashtags", hashtags)
      json.field("symbols", symbols)
      json.field("urls", urls)
      json.field("user_mentions", userMentions)
      json.field("media", media)
      json.endObject()
    }
  }

  public struct Hashtag: JSONReadable, JSONWritable, Codable, Sendable {
    public var text: String
    public var indices: [Int]

    @usableFromInline static let fields = JSONFields(
      "text", "indices",
      required: [0, 1])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Hashtag? {
      guard var object = try json.object(fields) else { return nil }
      var text: String?
      var indices: [Int]?
      while let field = try json.next(&object) {
        switch field {
        case 0: text = try json.string()
        case 1: indices = try json.array(of: Int.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let text, let indices else { return nil }
      return Hashtag(
        text: text, indices: indices)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("text", text)
      json.field("indices", indices)
      json.endObject()
    }
  }
}
