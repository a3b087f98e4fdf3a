// The shape of its document, coded as the generator codes; `Codable` beside it is what Foundation runs on.
import TreatyJSON

extension TwitterShapes {
  public struct User: JSONReadable, JSONWritable, Codable, Sendable {
    public var id: Int
    public var idStr: String
    public var name: String
    public var screenName: String
    public var location: String
    public var description: String
    public var url: String?
    public var entities: Entities
    public var `protected`: Bool
    public var followersCount: Int
    public var friendsCount: Int
    public var listedCount: Int
    public var createdAt: String
    public var favouritesCount: Int
    public var utcOffset: Int?
    public var timeZone: String?
    public var geoEnabled: Bool
    public var verified: Bool
    public var statusesCount: Int
    public var lang: String
    public var contributorsEnabled: Bool
    public var isTranslator: Bool
    public var isTranslationEnabled: Bool
    public var profileBackgroundColor: String
    public var profileBackgroundImageUrl: String
    public var profileBackgroundImageUrlHttps: String
    public var profileBackgroundTile: Bool
    public var profileImageUrl: String
    public var profileImageUrlHttps: String
    public var profileBannerUrl: String?
    public var profileLinkColor: String
    public var profileSidebarBorderColor: String
    public var profileSidebarFillColor: String
    public var profileTextColor: String
    public var profileUseBackgroundImage: Bool
    public var defaultProfile: Bool
    public var defaultProfileImage: Bool
    public var following: Bool
    public var followRequestSent: Bool
    public var notifications: Bool

    enum CodingKeys: String, CodingKey {
      case id
      case idStr = "id_str"
      case name
      case screenName = "screen_name"
      case location
      case description
      case url
      case entities
      case `protected`
      case followersCount = "followers_count"
      case friendsCount = "friends_count"
      case listedCount = "listed_count"
      case createdAt = "created_at"
      case favouritesCount = "favourites_count"
      case utcOffset = "utc_offset"
      case timeZone = "time_zone"
      case geoEnabled = "geo_enabled"
      case verified
      case statusesCount = "statuses_count"
      case lang
      case contributorsEnabled = "contributors_enabled"
      case isTranslator = "is_translator"
      case isTranslationEnabled = "is_translation_enabled"
      case profileBackgroundColor = "profile_background_color"
      case profileBackgroundImageUrl = "profile_background_image_url"
      case profileBackgroundImageUrlHttps = "profile_background_image_url_https"
      case profileBackgroundTile = "profile_background_tile"
      case profileImageUrl = "profile_image_url"
      case profileImageUrlHttps = "profile_image_url_https"
      case profileBannerUrl = "profile_banner_url"
      case profileLinkColor = "profile_link_color"
      case profileSidebarBorderColor = "profile_sidebar_border_color"
      case profileSidebarFillColor = "profile_sidebar_fill_color"
      case profileTextColor = "profile_text_color"
      case profileUseBackgroundImage = "profile_use_background_image"
      case defaultProfile = "default_profile"
      case defaultProfileImage = "default_profile_image"
      case following
      case followRequestSent = "follow_request_sent"
      case notifications
    }

    @usableFromInline static let fields = JSONFields(
      "id", "id_str", "name", "screen_name", "location", "description", "url", "entities", "protected",
      "followers_count", "friends_count", "listed_count", "created_at", "favourites_count", "utc_offset", "time_zone",
      "geo_enabled", "verified", "statuses_count", "lang", "contributors_enabled", "is_translator",
      "is_translation_enabled", "profile_background_color", "profile_background_image_url",
      "profile_background_image_url_https", "profile_background_tile", "profile_image_url", "profile_image_url_https",
      "profile_banner_url", "profile_link_color", "profile_sidebar_border_color", "profile_sidebar_fill_color",
      "profile_text_color", "profile_use_background_image", "default_profile", "default_profile_image", "following",
      "follow_request_sent", "notifications",
      required: [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30,
        31, 32, 33, 34, 35, 36, 37, 38, 39,
      ])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> User? {
      guard var object = try json.object(fields) else { return nil }
      var id: Int?
      var idStr: String?
      var name: String?
      var screenName: String?
      var location: String?
      var description: String?
      var url: String?
      var entities: Entities?
      var `protected`: Bool?
      var followersCount: Int?
      var friendsCount: Int?
      var listedCount: Int?
      var createdAt: String?
      var favouritesCount: Int?
      var utcOffset: Int?
      var timeZone: String?
      var geoEnabled: Bool?
      var verified: Bool?
      var statusesCount: Int?
      var lang: String?
      var contributorsEnabled: Bool?
      var isTranslator: Bool?
      var isTranslationEnabled: Bool?
      var profileBackgroundColor: String?
      var profileBackgroundImageUrl: String?
      var profileBackgroundImageUrlHttps: String?
      var profileBackgroundTile: Bool?
      var profileImageUrl: String?
      var profileImageUrlHttps: String?
      var profileBannerUrl: String?
      var profileLinkColor: String?
      var profileSidebarBorderColor: String?
      var profileSidebarFillColor: String?
      var profileTextColor: String?
      var profileUseBackgroundImage: Bool?
      var defaultProfile: Bool?
      var defaultProfileImage: Bool?
      var following: Bool?
      var followRequestSent: Bool?
      var notifications: Bool?
      while let field = try json.next(&object) {
        switch field {
        case 0: id = try json.integer(Int.self)
        case 1: idStr = try json.string()
        case 2: name = try json.string()
        case 3: screenName = try json.string()
        case 4: location = try json.string()
        case 5: description = try json.string()
        case 6: url = try json.nullable(String.self)
        case 7: entities = try Entities.read(&json)
        case 8: `protected` = try json.bool()
        case 9: followersCount = try json.integer(Int.self)
        case 10: friendsCount = try json.integer(Int.self)
        case 11: listedCount = try json.integer(Int.self)
        case 12: createdAt = try json.string()
        case 13: favouritesCount = try json.integer(Int.self)
        case 14: utcOffset = try json.nullable(Int.self)
        case 15: timeZone = try json.nullable(String.self)
        case 16: geoEnabled = try json.bool()
        case 17: verified = try json.bool()
        case 18: statusesCount = try json.integer(Int.self)
        case 19: lang = try json.string()
        case 20: contributorsEnabled = try json.bool()
        case 21: isTranslator = try json.bool()
        case 22: isTranslationEnabled = try json.bool()
        case 23: profileBackgroundColor = try json.string()
        case 24: profileBackgroundImageUrl = try json.string()
        case 25: profileBackgroundImageUrlHttps = try json.string()
        case 26: profileBackgroundTile = try json.bool()
        case 27: profileImageUrl = try json.string()
        case 28: profileImageUrlHttps = try json.string()
        case 29: profileBannerUrl = try json.string()
        case 30: profileLinkColor = try json.string()
        case 31: profileSidebarBorderColor = try json.string()
        case 32: profileSidebarFillColor = try json.string()
        case 33: profileTextColor = try json.string()
        case 34: profileUseBackgroundImage = try json.bool()
        case 35: defaultProfile = try json.bool()
        case 36: defaultProfileImage = try json.bool()
        case 37: following = try json.bool()
        case 38: followRequestSent = try json.bool()
        case 39: notifications = try json.bool()
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let id, let idStr, let name, let screenName, let location, let description,
        let entities, let `protected`, let followersCount, let friendsCount, let listedCount, let createdAt,
        let favouritesCount, let geoEnabled, let verified, let statusesCount, let lang, let contributorsEnabled,
        let isTranslator, let isTranslationEnabled, let profileBackgroundColor, let profileBackgroundImageUrl,
        let profileBackgroundImageUrlHttps, let profileBackgroundTile, let profileImageUrl, let profileImageUrlHttps,
        let profileLinkColor, let profileSidebarBorderColor, let profileSidebarFillColor, let profileTextColor,
        let profileUseBackgroundImage, let defaultProfile, let defaultProfileImage, let following,
        let followRequestSent,
        let notifications
      else { return nil }
      return User(
        id: id, idStr: idStr, name: name, screenName: screenName, location: location, description: description,
        url: url, entities: entities, protected: `protected`, followersCount: followersCount,
        friendsCount: friendsCount, listedCount: listedCount, createdAt: createdAt, favouritesCount: favouritesCount,
        utcOffset: utcOffset, timeZone: timeZone, geoEnabled: geoEnabled, verified: verified,
        statusesCount: statusesCount, lang: lang, contributorsEnabled: contributorsEnabled, isTranslator: isTranslator,
        isTranslationEnabled: isTranslationEnabled, profileBackgroundColor: profileBackgroundColor,
        profileBackgroundImageUrl: profileBackgroundImageUrl,
        profileBackgroundImageUrlHttps: profileBackgroundImageUrlHttps, profileBackgroundTile: profileBackgroundTile,
        profileImageUrl: profileImageUrl, profileImageUrlHttps: profileImageUrlHttps,
        profileBannerUrl: profileBannerUrl, profileLinkColor: profileLinkColor,
        profileSidebarBorderColor: profileSidebarBorderColor, profileSidebarFillColor: profileSidebarFillColor,
        profileTextColor: profileTextColor, profileUseBackgroundImage: profileUseBackgroundImage,
        defaultProfile: defaultProfile, defaultProfileImage: defaultProfileImage, following: following,
        followRequestSent: followRequestSent, notifications: notifications)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("id", id)
      json.field("id_str", idStr)
      json.field("name", name)
      json.field("screen_name", screenName)
      json.field("location", location)
      json.field("description", description)
      json.field("url", nullable: url)
      json.field("entities", entities)
      json.field("protected", `protected`)
      json.field("followers_count", followersCount)
      json.field("friends_count", friendsCount)
      json.field("listed_count", listedCount)
      json.field("created_at", createdAt)
      json.field("favourites_count", favouritesCount)
      json.field("utc_offset", nullable: utcOffset)
      json.field("time_zone", nullable: timeZone)
      json.field("geo_enabled", geoEnabled)
      json.field("verified", verified)
      json.field("statuses_count", statusesCount)
      json.field("lang", lang)
      json.field("contributors_enabled", contributorsEnabled)
      json.field("is_translator", isTranslator)
      json.field("is_translation_enabled", isTranslationEnabled)
      json.field("profile_background_color", profileBackgroundColor)
      json.field("profile_background_image_url", profileBackgroundImageUrl)
      json.field("profile_background_image_url_https", profileBackgroundImageUrlHttps)
      json.field("profile_background_tile", profileBackgroundTile)
      json.field("profile_image_url", profileImageUrl)
      json.field("profile_image_url_https", profileImageUrlHttps)
      json.field("profile_banner_url", profileBannerUrl)
      json.field("profile_link_color", profileLinkColor)
      json.field("profile_sidebar_border_color", profileSidebarBorderColor)
      json.field("profile_sidebar_fill_color", profileSidebarFillColor)
      json.field("profile_text_color", profileTextColor)
      json.field("profile_use_background_image", profileUseBackgroundImage)
      json.field("default_profile", defaultProfile)
      json.field("default_profile_image", defaultProfileImage)
      json.field("following", following)
      json.field("follow_request_sent", followRequestSent)
      json.field("notifications", notifications)
      json.endObject()
    }
  }

  public struct Entities: JSONReadable, JSONWritable, Codable, Sendable {
    public var url: Url?
    public var description: Description

    @usableFromInline static let fields = JSONFields(
      "url", "description",
      required: [1])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Entities? {
      guard var object = try json.object(fields) else { return nil }
      var url: Url?
      var description: Description?
      while let field = try json.next(&object) {
        switch field {
        case 0: url = try Url.read(&json)
        case 1: description = try Description.read(&json)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let description else { return nil }
      return Entities(
        url: url, description: description)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("url", url)
      json.field("description", description)
      json.endObject()
    }
  }

  public struct Url: JSONReadable, JSONWritable, Codable, Sendable {
    public var urls: [Url2]

    @usableFromInline static let fields = JSONFields(
      "urls",
      required: [0])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Url? {
      guard var object = try json.object(fields) else { return nil }
      var urls: [Url2]?
      while let field = try json.next(&object) {
        switch field {
        case 0: urls = try json.array(of: Url2.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let urls else { return nil }
      return Url(
        urls: urls)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("urls", urls)
      json.endObject()
    }
  }
}
