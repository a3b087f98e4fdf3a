// The shape of its document, coded as the generator codes; `Codable` beside it is what Foundation runs on.
import TreatyJSON

public enum CanadaShapes {
  public struct Canada: JSONReadable, JSONWritable, Codable, Sendable {
    public var type: String
    public var features: [Feature]

    @usableFromInline static let fields = JSONFields(
      "type", "features",
      required: [0, 1])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Canada? {
      guard var object = try json.object(fields) else { return nil }
      var type: String?
      var features: [Feature]?
      while let field = try json.next(&object) {
        switch field {
        case 0: type = try json.string()
        case 1: features = try json.array(of: Feature.self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let type, let features else { return nil }
      return Canada(
        type: type, features: features)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("type", type)
      json.field("features", features)
      json.endObject()
    }
  }

  public struct Feature: JSONReadable, JSONWritable, Codable, Sendable {
    public var type: String
    public var properties: Properties
    public var geometry: Geometry

    @usableFromInline static let fields = JSONFields(
      "type", "properties", "geometry",
      required: [0, 1, 2])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Feature? {
      guard var object = try json.object(fields) else { return nil }
      var type: String?
      var properties: Properties?
      var geometry: Geometry?
      while let field = try json.next(&object) {
        switch field {
        case 0: type = try json.string()
        case 1: properties = try Properties.read(&json)
        case 2: geometry = try Geometry.read(&json)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let type, let properties, let geometry else { return nil }
      return Feature(
        type: type, properties: properties, geometry: geometry)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("type", type)
      json.field("properties", properties)
      json.field("geometry", geometry)
      json.endObject()
    }
  }

  public struct Properties: JSONReadable, JSONWritable, Codable, Sendable {
    public var name: String

    @usableFromInline static let fields = JSONFields(
      "name",
      required: [0])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Properties? {
      guard var object = try json.object(fields) else { return nil }
      var name: String?
      while let field = try json.next(&object) {
        switch field {
        case 0: name = try json.string()
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let name else { return nil }
      return Properties(
        name: name)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("name", name)
      json.endObject()
    }
  }

  public struct Geometry: JSONReadable, JSONWritable, Codable, Sendable {
    public var type: String
    public var coordinates: [[[Double]]]

    @usableFromInline static let fields = JSONFields(
      "type", "coordinates",
      required: [0, 1])

    public static func read(_ json: inout JSONReader) throws(JSONError) -> Geometry? {
      guard var object = try json.object(fields) else { return nil }
      var type: String?
      var coordinates: [[[Double]]]?
      while let field = try json.next(&object) {
        switch field {
        case 0: type = try json.string()
        case 1: coordinates = try json.array(of: [[Double]].self)
        default: try json.unknown(&object)
        }
      }
      guard try json.end(object), let type, let coordinates else { return nil }
      return Geometry(
        type: type, coordinates: coordinates)
    }

    public func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.field("type", type)
      json.field("coordinates", coordinates)
      json.endObject()
    }
  }
}
