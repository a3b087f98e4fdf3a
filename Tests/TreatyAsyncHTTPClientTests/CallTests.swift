import AsyncHTTPClient
import Hummingbird
import LoopbackServer
import NIOCore
import NIOPosix
import SampleOrders
import Testing
import Treaty
import TreatyAsyncHTTPClient
import TreatyHummingbird

/// Calls over a real socket.
@Suite struct CallTests {
  static func withServer(_ body: @Sendable @escaping (String) async throws -> Void) async throws {
    let router = Router()
    router.group("v1").add(SampleService().endpoints(authenticator: SampleAuthenticator()))
    router.get("text") { _, _ in "a page of a proxy's" }
    try await LoopbackServer.run(router) { port in try await body("http://127.0.0.1:\(port)/v1") }
  }

  static func client(_ server: String, _ credential: OrdersCredential? = .bearer("good")) -> OrdersClient {
    OrdersClient(server, credential: credential, transport: AsyncHTTPClientTransport())
  }

  @Test func callsEveryOperation() async throws {
    try await Self.withServer { server in
      let client = Self.client(server)
      let placed = try await client.placeOrder(NewOrder(sku: "ABC-1", quantity: 2))
      #expect(placed.location == "/orders/1")
      var count = 0
      for try await order in client.listOrders(status: [.paid], limit: 20) {
        #expect(order.status == .paid)
        #expect(order.note == "ada")
        count += 1
      }
      #expect(count == 60)
      #expect(try await client.cancelOrder(id: SampleService.id) == .ok("cancelled"))
      #expect(try await Self.client(server, .apiKey("key")).listOrders(limit: 1).first().items.count == 1)
    }
  }

  @Test func throwsWhatTheContractDocuments() async throws {
    try await Self.withServer { server in
      do throws(PlaceOrder.Failure) {
        _ = try await Self.client(server).placeOrder(NewOrder(sku: "OUT-1", quantity: 2), idempotencyKey: "k")
        Issue.record("no failure")
      } catch {
        guard case .outOfStock(let problem) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(problem.detail == "k")
      }
    }
  }

  @Test func saysWhatTheContractDoesNot() async throws {
    try await Self.withServer { server in
      do throws(PlaceOrder.Failure) {
        _ = try await Self.client(server).placeOrder(NewOrder(sku: "BUG-1", quantity: 2))
        Issue.record("no failure")
      } catch {
        guard case .call(.undocumented(500, "application/problem+json", let body)) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(String(decoding: body, as: UTF8.self).contains("Internal Server Error"))
      }
    }
  }

  @Test func endsInTime() async throws {
    try await Self.withServer { server in
      let client = Self.client(server)
      do throws(PlaceOrder.Failure) {
        _ = try await CallOptions.withTimeout(.milliseconds(50)) { () async throws(PlaceOrder.Failure) in
          try await client.placeOrder(NewOrder(sku: "SLO-1", quantity: 2))
        }
        Issue.record("no failure")
      } catch {
        guard case .call(.timeout) = error else { return _ = Issue.record("\(error)") }
      }
      try await Self.isAccepted(server)
    }
  }

  @Test func endsWhenCancelled() async throws {
    try await Self.withServer { server in
      let client = Self.client(server)
      let call = Task { try await client.placeOrder(NewOrder(sku: "SLO-1", quantity: 2)) }
      try await Task.sleep(for: .milliseconds(50))
      call.cancel()
      let result = await call.result
      guard case .failure(PlaceOrder.Failure.call(.cancelled)) = result else { return _ = Issue.record("\(result)") }
      try await Self.isAccepted(server)
    }
  }

  /// A server stops well once it has taken every connection: the one of a call given up is before this one's.
  private static func isAccepted(_ server: String) async throws {
    _ = try await client(server).cancelOrder(id: SampleService.id)
  }

  @Test func saysThatNobodyAnswers() async throws {
    let closed = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).bind(
      host: "127.0.0.1", port: 0
    ).get()
    let port = closed.localAddress?.port ?? 0
    try await closed.close()
    do throws(CancelOrder.Failure) {
      _ = try await Self.client("http://127.0.0.1:\(port)").cancelOrder(id: SampleService.id)
      Issue.record("no failure")
    } catch {
      guard case .call(.transport) = error else { return _ = Issue.record("\(error)") }
    }
  }

  @Test func limitsAnswers() async throws {
    try await Self.withServer { server in
      let client = Client(server: server, transport: AsyncHTTPClientTransport(), responseLimit: 1000)
      var request = RequestWriter(ListOrders.route)
      request.query("limit", 20)
      do throws(ListOrders.Failure) {
        _ = try await client.call(ListOrders.self, request)
        Issue.record("no failure")
      } catch {
        guard case .call(.tooLarge(limit: 1000)) = error else { return _ = Issue.record("\(error)") }
      }
    }
  }
}
