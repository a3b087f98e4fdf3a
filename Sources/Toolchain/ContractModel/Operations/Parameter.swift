import ContractText
import TreatyJSON

/// `querystring` (3.2) is the whole query as one value, written by a media type of its own.
public enum ParameterLocation: String, Sendable, Hashable, CaseIterable {
  case path, query, header, cookie, querystring
}

/// OpenAPI's `style` (RFC 6570's operators under other names).
public enum ParameterStyle: String, Sendable, Hashable, CaseIterable {
  case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject
  /// 3.2: pairs behind `; ` as RFC 6265 has them, nothing escaped.
  case cookie
}

/// A value beside the body: part of the path, the query, a header or a cookie.
public struct Parameter: Sendable {
  public enum Content: Sendable {
    case schema(SchemaID, style: ParameterStyle, explode: Bool)
    /// Serialised by a media type of its own (`content`).
    case media(MediaType)
  }
  public var name: String
  public var location: ParameterLocation
  public var isRequired: Bool
  public var content: Content
  public var allowsReserved = false
  public var allowsEmptyValue = false
  public var isDeprecated = false
  public var description: String?
  public var examples: [Example] = []
  public var extensions: Extensions = [:]
  public var place: Place

  public init(name: String, location: ParameterLocation, isRequired: Bool, content: Content, place: Place) {
    self.name = name
    self.location = location
    self.isRequired = isRequired
    self.content = content
    self.place = place
  }
}

/// A named sample value.
public struct Example: Sendable, Hashable {
  public var name: String?
  public var summary: String?
  /// Nil when the contract only points at it (`externalValue`), which is never read.
  public var value: JSONValue?
  /// 3.2: the value as it is written in a message.
  public var serialized: String?
  public init(name: String?, summary: String?, value: JSONValue?, serialized: String? = nil) {
    self.name = name
    self.summary = summary
    self.value = value
    self.serialized = serialized
  }
}
