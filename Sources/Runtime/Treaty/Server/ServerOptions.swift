/// How a server treats what its contract does not speak of.
public struct ServerOptions: Sendable {
  /// The largest request body, in bytes; a larger one is refused with 413.
  public var bodyLimit: Int
  /// The largest content that is taken in as it comes, in bytes: uploads, multipart bodies, streams of items. Values in a
  /// multipart body have `bodyLimit` together; files beyond 256 KiB wait on disk.
  public var streamLimit: Int
  /// Every operation goes through these, the first one first.
  public var middleware: [any ServerMiddleware]
  /// Told of what was thrown and is not in the contract; the caller only sees a 500 without details.
  public var undocumentedFailure: @Sendable (any Error, Route) -> Void
  /// Who the client's certificate says it is, for operations with `mutualTLS`. By default nobody knows, and they are refused.
  /// Where a proxy ends the encryption this reads the header that the proxy sets, and that it takes from no client.
  public var clientCertificate: (@Sendable (ServerRequest) -> String?)?

  public init(
    bodyLimit: Int = 2 << 20, streamLimit: Int = 1 << 30, middleware: [any ServerMiddleware] = [],
    undocumentedFailure: @escaping @Sendable (any Error, Route) -> Void = { _, _ in }
  ) {
    self.bodyLimit = bodyLimit
    self.streamLimit = streamLimit
    self.middleware = middleware
    self.undocumentedFailure = undocumentedFailure
  }
}
