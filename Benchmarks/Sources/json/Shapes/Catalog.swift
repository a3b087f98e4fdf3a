// The shape of its document, coded as the generator codes; `Codable` beside it is what Foundation runs on.
import TreatyJSON

public enum CatalogShapes {
  public struct Catalog: JSONReadable, JSONWritable, Codable, Sendable {
    public var areaNames: [String: String]
    public var audienceSubCategoryNames: [String: String]
    public var blockNames: [String: String]
    public var events: [String: Event]
    public var performances: [Performance]
    public var seatCategoryNames: [String: String]
    public var subTopicNames: [String: String]
    public var subjectNames: [String: String]
    public var topicNames: [String: String]
    public var topicSubTopics: [String: [Int]]
    public var venueNames: [String: String]

    @usableFromInline static let fields = JSONFields(
      "areaNames", "audienceSubCategoryNames", "blockNames", "events", "performances", "seatCategoryNames",
      "subTopicNames", "subjectNames", "topicNames", "topicSubTopics", "venueNames",
      required: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Catalog? {
      guard var object = try json.object(fields) else { return nil }
      var areaNames: [String: String]?
      var audienceSubCategoryNames: [String: String]?
      var blockNames: [String: String]?
      var events: [String: Event]?
      var performances: [Performance]?
      var seatCategoryNames: [String: String]?
      var subTopicNames: [String: String]?
      var subjectNames: [String: String]?
      var topicNames: [String: String]?
      var topicSubTopics: [String: [Int]]?
      var venueNames: [String: String]?
      while let field = try json.next(&object) {
        switch field {
        case 0: areaNames = try json.map(of: String.self)
        case 1: audienceSubCategoryNames = try json.map(of: String.self)
        case 2: blockNames = try json.map(of: String.self)
        case 3: events = try json.map(of: Event.self)
        case 4: performances = try json.array(of: Performance.self)
        case 5: seatCategoryNames = try json.map(of: String.self)
        case 6: subTopicNames = try json.map(of: String.self)
        case 7: subjectNames = try json.map(of: String.self)
        case 8: topicNames = try json.map(of: String.self)
        case 9: topicSubTopics = try json.map(of: [Int].self)
        case 10: venueNames = try json.map(of: String.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let areaNames, let audienceSubCategoryNames, let blockNames, let events,
        let performances, let seatCategoryNames, let subTopicNames, let subjectNames, let topicNames,
        let topicSubTopics,
        let venueNames
      else { return nil }
      return Catalog(
        areaNames: areaNames, audienceSubCategoryNames: audienceSubCategoryNames, blockNames: blockNames,
        events: events, performances: performances, seatCategoryNames: seatCategoryNames, subTopicNames: subTopicNames,
        subjectNames: subjectNames, topicNames: topicNames, topicSubTopics: topicSubTopics, venueNames: venueNames)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("areaNames", areaNames)
      json.field("audienceSubCategoryNames", audienceSubCategoryNames)
      json.field("blockNames", blockNames)
      json.field("events", events)
      json.field("performances", performances)
      json.field("seatCategoryNames", seatCategoryNames)
      json.field("subTopicNames", subTopicNames)
      json.field("subjectNames", subjectNames)
      json.field("topicNames", topicNames)
      json.field("topicSubTopics", topicSubTopics)
      json.field("venueNames", venueNames)
      json.endObject()
    }
  }

  public struct Event: JSONReadable, JSONWritable, Codable, Sendable {
    public var description: String?
    public var id: Int
    public var logo: String?
    public var name: String
    public var subTopicIds: [Int]
    public var subjectCode: String?
    public var subtitle: String?
    public var topicIds: [Int]

    @usableFromInline static let fields = JSONFields(
      "description", "id", "logo", "name", "subTopicIds", "subjectCode", "subtitle", "topicIds",
      required: [0, 1, 2, 3, 4, 5, 6, 7])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Event? {
      guard var object = try json.object(fields) else { return nil }
      var description: String?
      var id: Int?
      var logo: String?
      var name: String?
      var subTopicIds: [Int]?
      var subjectCode: String?
      var subtitle: String?
      var topicIds: [Int]?
      while let field = try json.next(&object) {
        switch field {
        case 0: description = try json.nullable(String.self)
        case 1: id = try json.integer(Int.self)
        case 2: logo = try json.nullable(String.self)
        case 3: name = try json.string()
        case 4: subTopicIds = try json.array(of: Int.self)
        case 5: subjectCode = try json.nullable(String.self)
        case 6: subtitle = try json.nullable(String.self)
        case 7: topicIds = try json.array(of: Int.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let id, let name, let subTopicIds, let topicIds else { return nil }
      return Event(
        description: description, id: id, logo: logo, name: name, subTopicIds: subTopicIds, subjectCode: subjectCode,
        subtitle: subtitle, topicIds: topicIds)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("description", nullable: description)
      json.field("id", id)
      json.field("logo", nullable: logo)
      json.field("name", name)
      json.field("subTopicIds", subTopicIds)
      json.field("subjectCode", nullable: subjectCode)
      json.field("subtitle", nullable: subtitle)
      json.field("topicIds", topicIds)
      json.endObject()
    }
  }

  public struct Performance: JSONReadable, JSONWritable, Codable, Sendable {
    public var eventId: Int
    public var id: Int
    public var logo: String?
    public var name: String?
    public var prices: [Price]
    public var seatCategories: [SeatCategory]
    public var seatMapImage: String?
    public var start: Int
    public var venueCode: String

    @usableFromInline static let fields = JSONFields(
      "eventId", "id", "logo", "name", "prices", "seatCategories", "seatMapImage", "start", "venueCode",
      required: [0, 1, 2, 3, 4, 5, 6, 7, 8])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Performance? {
      guard var object = try json.object(fields) else { return nil }
      var eventId: Int?
      var id: Int?
      var logo: String?
      var name: String?
      var prices: [Price]?
      var seatCategories: [SeatCategory]?
      var seatMapImage: String?
      var start: Int?
      var venueCode: String?
      while let field = try json.next(&object) {
        switch field {
        case 0: eventId = try json.integer(Int.self)
        case 1: id = try json.integer(Int.self)
        case 2: logo = try json.nullable(String.self)
        case 3: name = try json.nullable(String.self)
        case 4: prices = try json.array(of: Price.self)
        case 5: seatCategories = try json.array(of: SeatCategory.self)
        case 6: seatMapImage = try json.nullable(String.self)
        case 7: start = try json.integer(Int.self)
        case 8: venueCode = try json.string()
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let eventId, let id, let prices, let seatCategories, let start, let venueCode else {
        return nil
      }
      return Performance(
        eventId: eventId, id: id, logo: logo, name: name, prices: prices, seatCategories: seatCategories,
        seatMapImage: seatMapImage, start: start, venueCode: venueCode)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("eventId", eventId)
      json.field("id", id)
      json.field("logo", nullable: logo)
      json.field("name", nullable: name)
      json.field("prices", prices)
      json.field("seatCategories", seatCategories)
      json.field("seatMapImage", nullable: seatMapImage)
      json.field("start", start)
      json.field("venueCode", venueCode)
      json.endObject()
    }
  }

  public struct Price: JSONReadable, JSONWritable, Codable, Sendable {
    public var amount: Int
    public var audienceSubCategoryId: Int
    public var seatCategoryId: Int

    @usableFromInline static let fields = JSONFields(
      "amount", "audienceSubCategoryId", "seatCategoryId",
      required: [0, 1, 2])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Price? {
      guard var object = try json.object(fields) else { return nil }
      var amount: Int?
      var audienceSubCategoryId: Int?
      var seatCategoryId: Int?
      while let field = try json.next(&object) {
        switch field {
        case 0: amount = try json.integer(Int.self)
        case 1: audienceSubCategoryId = try json.integer(Int.self)
        case 2: seatCategoryId = try json.integer(Int.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let amount, let audienceSubCategoryId, let seatCategoryId else { return nil }
      return Price(
        amount: amount, audienceSubCategoryId: audienceSubCategoryId, seatCategoryId: seatCategoryId)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("amount", amount)
      json.field("audienceSubCategoryId", audienceSubCategoryId)
      json.field("seatCategoryId", seatCategoryId)
      json.endObject()
    }
  }

  public struct SeatCategory: JSONReadable, JSONWritable, Codable, Sendable {
    public var areas: [Area]
    public var seatCategoryId: Int

    @usableFromInline static let fields = JSONFields(
      "areas", "seatCategoryId",
      required: [0, 1])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> SeatCategory? {
      guard var object = try json.object(fields) else { return nil }
      var areas: [Area]?
      var seatCategoryId: Int?
      while let field = try json.next(&object) {
        switch field {
        case 0: areas = try json.array(of: Area.self)
        case 1: seatCategoryId = try json.integer(Int.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let areas, let seatCategoryId else { return nil }
      return SeatCategory(
        areas: areas, seatCategoryId: seatCategoryId)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("areas", areas)
      json.field("seatCategoryId", seatCategoryId)
      json.endObject()
    }
  }

  public struct Area: JSONReadable, JSONWritable, Codable, Sendable {
    public var areaId: Int
    public var blockIds: [String]

    @usableFromInline static let fields = JSONFields(
      "areaId", "blockIds",
      required: [0, 1])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Area? {
      guard var object = try json.object(fields) else { return nil }
      var areaId: Int?
      var blockIds: [String]?
      while let field = try json.next(&object) {
        switch field {
        case 0: areaId = try json.integer(Int.self)
        case 1: blockIds = try json.array(of: String.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let areaId, let blockIds else { return nil }
      return Area(
        areaId: areaId, blockIds: blockIds)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("areaId", areaId)
      json.field("blockIds", blockIds)
      json.endObject()
    }
  }
}
