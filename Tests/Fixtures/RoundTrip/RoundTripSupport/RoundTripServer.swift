import AsyncHTTPClient
import Hummingbird
import NIOCore
import Treaty
import TreatyAsyncHTTPClient
import TreatyHummingbird

extension RoundTripRun {
  /// A contract's driver: asks for its endpoints and a client, and makes its calls.
  public func drive(_ endpoints: [Endpoint], calls: @escaping @Sendable (any ClientTransport, String) async -> Void)
    async throws
  {
    let transport = MarkingTransport(run: self, transport: AsyncHTTPClientTransport())
    if mode == .call { return await calls(transport, RoundTripMain.address) }
    let router = Router()
    var options = ServerOptions(bodyLimit: 16 << 20)
    options.undocumentedFailure = { error, route in print("undocumented failure of \(route.id): \(error)") }
    router.add(endpoints, options: options)
    let (channels, channel) = AsyncStream<any Channel>.makeStream()
    var application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel.yield($0) })
    application.logger.logLevel = .error
    let server = application
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      var iterator = channels.makeAsyncIterator()
      if let listening = await iterator.next() {
        let port = listening.localAddress?.port ?? 0
        await calls(transport, "http://127.0.0.1:\(port)")
        if mode == .serve {
          print("\(contract) listens on http://127.0.0.1:\(port)")
          flushOutput()
          try await group.next()
        }
        // A connection that is accepted when nobody takes it any more traps in NIO.
        try? await listening.close()
      }
      group.cancelAll()
    }
  }
}

/// Sends along which call it is.
private struct MarkingTransport: ClientTransport {
  let run: RoundTripRun
  let transport: AsyncHTTPClientTransport

  func send(_ request: ClientRequest) async throws -> ClientResponse {
    var request = request
    request.head.headerFields[RoundTripRun.header] = run.current
    return try await transport.send(request)
  }
}

extension RoundTripRun {
  /// A client of the contract's: its credentials are those of each call, and its servers all this one.
  public func client<C: Credential>(_ server: String, _ transport: any ClientTransport, _: C.Type) -> Client {
    var client = Client(
      server: server, credentials: { [self] in C(parts: credential) }, transport: transport, timeout: .seconds(300))
    client.ownServer = { _, _ in server }
    return client
  }

  public func client(_ server: String, _ transport: any ClientTransport) -> Client {
    var client = Client(server: server, transport: transport, timeout: .seconds(300))
    client.ownServer = { _, _ in server }
    return client
  }
}
