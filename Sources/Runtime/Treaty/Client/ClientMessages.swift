import HTTPTypes

/// A request on its way to a server, past everything that knows types.
public struct ClientRequest: Sendable {
  /// Method, scheme, authority, path with query, and headers.
  public var head: HTTPRequest
  public var body: Body
  public let route: Route
  /// The largest content of an answer that is wanted, in bytes.
  public var responseLimit: Int
  /// When the caller stops waiting; nil for never.
  public var deadline: ContinuousClock.Instant?

  public init(
    head: HTTPRequest, body: Body = .none, route: Route, responseLimit: Int, deadline: ContinuousClock.Instant? = nil
  ) {
    self.head = head
    self.body = body
    self.route = route
    self.responseLimit = responseLimit
    self.deadline = deadline
  }
}

/// What a server answered.
public struct ClientResponse: Sendable {
  public var head: HTTPResponse
  public var body: Body

  public init(head: HTTPResponse, body: Body = .none) {
    self.head = head
    self.body = body
  }
}
