import Hummingbird
import LoopbackServer
import SampleOrders
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
    try await LoopbackServer.run(router, body)
  }
}
