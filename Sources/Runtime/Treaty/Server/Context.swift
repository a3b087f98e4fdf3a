import HTTPTypes

/// What an operation's implementation may want to know besides its arguments.
public struct Context<Principal: Sendable>: Sendable {
  /// Who calls: `Void` for open operations, optional where anonymous callers are welcome.
  public let principal: Principal
  public let route: Route
  let request: ServerRequest

  public init(principal: Principal, route: Route, request: ServerRequest) {
    self.principal = principal
    self.route = route
    self.request = request
  }

  /// The request's method, target and headers.
  public var head: HTTPRequest { request.head }

  /// The first header of that name.
  public func header(_ name: StaticString) -> String? { request.header(name) }

  /// What tells this request from others: the caller's `X-Request-Id`, when there is one.
  public var requestID: String? { request.header("x-request-id") }
}
