import ContractText
import TreatyJSON

/// Which statuses a response documents. Exact codes win over ranges, ranges over `default`.
public enum StatusPattern: Sendable, Hashable {
  case code(Int)
  /// 1 for `1XX` … 5 for `5XX`.
  case range(Int)
  case `default`
}

public struct Response: Sendable {
  public var status: StatusPattern
  /// The component's name when the contract shares this response by name.
  public var name: String?
  /// 3.2.
  public var summary: String?
  public var description: String?
  public var headers: [Header]
  public var content: [MediaType]
  public var links: [Link]
  public var extensions: Extensions
  public var place: Place
  public init(
    status: StatusPattern, name: String?, description: String?, headers: [Header], content: [MediaType],
    links: [Link] = [], extensions: Extensions = [:], place: Place
  ) {
    self.status = status
    self.name = name
    self.description = description
    self.headers = headers
    self.content = content
    self.links = links
    self.extensions = extensions
    self.place = place
  }
}

/// A documented response (or part) header.
public struct Header: Sendable {
  public var name: String
  public var isRequired: Bool
  public var content: Parameter.Content
  public var description: String?
  public var isDeprecated: Bool
  public var place: Place
  public init(
    name: String, isRequired: Bool, content: Parameter.Content, description: String?, isDeprecated: Bool, place: Place
  ) {
    self.name = name
    self.isRequired = isRequired
    self.content = content
    self.description = description
    self.isDeprecated = isDeprecated
    self.place = place
  }
}

/// A follow-up that a response enables.
public struct Link: Sendable {
  public var name: String
  public var operationID: String?
  public var operationReference: String?
  /// Constants and runtime expressions, by the parameters' names, which may begin with their place (`path.id`).
  public var parameters: [String: JSONValue]
  /// A constant or runtime expression for the body.
  public var body: JSONValue?
  public var description: String?
  public var server: Server?
  public var place: Place
  public init(
    name: String, operationID: String?, operationReference: String?, parameters: [String: JSONValue], place: Place
  ) {
    self.name = name
    self.operationID = operationID
    self.operationReference = operationReference
    self.parameters = parameters
    self.place = place
  }
}
