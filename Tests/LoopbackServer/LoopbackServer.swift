import Hummingbird
import NIOCore

/// A router behind a real socket.
public enum LoopbackServer {
  /// Serves on a free port for as long as `body` runs, which gets the port.
  public static func run(
    _ router: Router<BasicRequestContext>, _ body: @Sendable @escaping (Int) async throws -> Void
  ) async throws {
    let (channels, channel) = AsyncStream<any Channel>.makeStream()
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel.yield($0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      var iterator = channels.makeAsyncIterator()
      if let server = await iterator.next() {
        // Accepting ends before serving does: a connection that is accepted when nobody takes it any more traps in NIO.
        let result: Result<Void, any Error>
        do {
          result = .success(try await body(server.localAddress?.port ?? 0))
        } catch {
          result = .failure(error)
        }
        try? await server.close()
        group.cancelAll()
        try result.get()
      }
    }
  }
}
