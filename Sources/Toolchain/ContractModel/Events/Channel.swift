import ContractText

/// An address events travel by. The place for event contracts; OpenAPI fills none.
public struct Channel: Sendable {
  public var name: String
  public var address: String
  public var messages: [Int]
  public var place: Place
  public init(name: String, address: String, messages: [Int], place: Place) {
    self.name = name
    self.address = address
    self.messages = messages
    self.place = place
  }
}

/// An event or command: its payload and headers, in one version.
public struct Message: Sendable {
  public var name: String
  public var version: Int
  public var payload: SchemaID?
  public var headers: SchemaID?
  public var place: Place
  public init(name: String, version: Int, payload: SchemaID?, headers: SchemaID?, place: Place) {
    self.name = name
    self.version = version
    self.payload = payload
    self.headers = headers
    self.place = place
  }
}
