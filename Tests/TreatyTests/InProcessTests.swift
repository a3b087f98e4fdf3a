import SampleOrders
import Testing
import Treaty

@Suite struct InProcessTests {
  static func client(_ credential: OrdersCredential? = .bearer("good")) -> OrdersClient {
    let endpoints = SampleService().endpoints(authenticator: SampleAuthenticator())
    return OrdersClient(
      "http://orders.test/v1", credential: credential, transport: InProcessTransport(endpoints, prefix: "/v1"))
  }

  @Test func succeeds() async throws {
    let placed = try await Self.client().placeOrder(NewOrder(sku: "ABC-1", quantity: 2), idempotencyKey: "k")
    #expect(placed.location == "/orders/1")
    #expect(placed.body.items == [NewOrder(sku: "ABC-1", quantity: 2)])
    #expect(placed.body.total == 12.5)
    #expect(placed.body.shippedAt == Date(timeIntervalSinceReferenceDate: 0.25))
    #expect(placed.body.payment == .card(Card(number: "4111")))
  }

  @Test func throwsDocumentedFailures() async {
    await #expect {
      try await Self.client().placeOrder(NewOrder(sku: "OUT-1", quantity: 2), idempotencyKey: "ä")
    } throws: { error in
      guard case PlaceOrder.Failure.outOfStock(let problem) = error else { return false }
      return problem.title == "Out of stock" && problem.detail == "ä"
    }
  }

  @Test func tellsFaultsOfTheRequest() async {
    await #expect {
      try await Self.client().placeOrder(NewOrder(sku: "x", quantity: 0))
    } throws: { error in
      guard case PlaceOrder.Failure.invalid(let problem) = error else { return false }
      return problem.additionalFields["errors"]?.array?.count == 2
    }
  }

  @Test func pagesThroughItems() async throws {
    var numbers: [Int32] = []
    for try await order in Self.client(nil).listOrders(limit: 2) { numbers.append(order.items[0].quantity) }
    #expect(numbers == [1, 2, 1, 2, 1, 2])
    var pages = 0
    for try await page in Self.client(nil).listOrders(limit: 3, cursor: "1").pages { pages += page.items.count }
    #expect(pages == 6)
    let first = try await Self.client(nil).listOrders(status: [.shipped, .paid], limit: 1).first()
    #expect(first.items[0].status == .shipped)
  }

  @Test func answersSeveralSuccesses() async throws {
    let client = Self.client(nil)
    #expect(try await client.cancelOrder(id: SampleService.id) == .ok("cancelled"))
    #expect(try await client.cancelOrder(id: UUID()) == .noContent)
  }
}
