import Hummingbird
import NIOCore
import SampleOrders
import Synchronization
import Treaty
import TreatyHummingbird

/// The sample's service behind a real socket on a port that was free.
enum SampleServer {
  static func run(
    options: ServerOptions = ServerOptions(), _ body: @Sendable @escaping (Int) async throws -> Void
  ) async throws {
    try await serve(
      { router in
        router.add(SampleService().endpoints(authenticator: SampleAuthenticator()), options: options)
      }, body)
  }

  /// Any routes behind a real socket.
  static func serve(
    _ configure: (Router<BasicRequestContext>) -> Void, _ body: @Sendable @escaping (Int) async throws -> Void
  ) async throws {
    let router = Router()
    configure(router)
    let (ports, port) = AsyncStream<Int>.makeStream()
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      var iterator = ports.makeAsyncIterator()
      if let port = await iterator.next() { try await body(port) }
      group.cancelAll()
    }
  }
}
