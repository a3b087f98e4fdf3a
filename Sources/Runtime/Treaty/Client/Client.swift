/// Calls operations: everything that does not vary from one to the next.
public struct Client: Sendable {
  let server: ServerAddress
  let credentials: @Sendable () async throws -> (any Credential)?
  let transport: any ClientTransport
  let middleware: [any ClientMiddleware]
  /// How long a call may take, from its beginning to the end of its answer; nil for as long as it wants.
  public var timeout: Duration?
  /// The largest content of an answer that is read, in bytes.
  public var responseLimit: Int
  /// Where operations with a server of their own really go: for tests and gateways. By default where the contract says.
  public var ownServer: @Sendable (_ server: String, Route) -> String = { server, _ in server }

  /// - Parameters:
  ///   - server: The server's URL: `https://orders.example.com/v1`.
  ///   - credentials: Asked before every call that needs one, for those that expire.
  ///   - middleware: Every call goes through these, the first one first.
  public init(
    server: String, credentials: @escaping @Sendable () async throws -> (any Credential)?,
    transport: any ClientTransport, middleware: [any ClientMiddleware] = [], timeout: Duration? = .seconds(30),
    responseLimit: Int = 64 << 20
  ) {
    self.server = ServerAddress(server)
    self.credentials = credentials
    self.transport = transport
    self.middleware = middleware
    self.timeout = timeout
    self.responseLimit = responseLimit
  }

  /// A client with one credential, or none.
  public init(
    server: String, credential: (any Credential)? = nil, transport: any ClientTransport,
    middleware: [any ClientMiddleware] = [], timeout: Duration? = .seconds(30), responseLimit: Int = 64 << 20
  ) {
    self.init(
      server: server, credentials: { credential }, transport: transport, middleware: middleware, timeout: timeout,
      responseLimit: responseLimit)
  }

  /// Calls an operation. A documented failure is thrown as such; everything else that can go wrong as its `call`.
  public func call<Op: Operation>(_: Op.Type, _ request: RequestWriter) async throws(Op.Failure) -> Op.Output {
    let result: Result<Op.Output, Op.Failure>
    do throws(CallFailure) {
      var response = try await response(to: request)
      result = try Op.read(&response)
    } catch {
      throw Op.Failure.call(error)
    }
    return try result.get()
  }

  /// Sends a request and takes in the whole answer, unless it is one that the caller takes in: that has no deadline, for it
  /// may last as long as both sides want.
  private func response(to writer: RequestWriter) async throws(CallFailure) -> ResponseReader {
    let timeout = CallOptions.timeout ?? timeout
    let deadline = timeout.map { ContinuousClock.now + $0 }
    return try await Deadline.run(timeout) {
      // Inside of the deadline: fetching a token can hang as well as any call.
      var credential: (any Credential)?
      if !writer.route.security.isEmpty {
        do { credential = try await credentials() } catch { throw CallFailure.credential(error) }
      }
      var writer = writer
      writer.server = writer.server.map { ownServer($0, writer.route) }
      let request = try writer.finish(
        server, credential: credential, responseLimit: responseLimit, deadline: deadline)
      let response = try await send(request, middleware[...])
      if request.route.streams(response.head) {
        return ResponseReader(head: response.head, stream: response.body.stream, limit: request.responseLimit)
      }
      guard let bytes = try await response.body.collect(upTo: request.responseLimit) else {
        throw CallFailure.tooLarge(limit: request.responseLimit)
      }
      return ResponseReader(head: response.head, body: bytes)
    }
  }

  private func send(_ request: ClientRequest, _ middleware: ArraySlice<any ClientMiddleware>) async throws
    -> ClientResponse
  {
    guard let first = middleware.first else { return try await transport.send(request) }
    return try await first.intercept(request) { request in try await send(request, middleware.dropFirst()) }
  }
}
