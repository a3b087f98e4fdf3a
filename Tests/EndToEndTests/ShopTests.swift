import AsyncHTTPClient
import Foundation
import InventoryAPI
import NIOCore
import OrdersAPI
import Testing
import Treaty
import TreatyAsyncHTTPClient

/// The shop over real HTTP: what its contract promises, and what it does with requests that break it.
@Suite(.serialized) struct ShopTests {
  private static let shop = Task { try await RunningShop() }
  private let shop: RunningShop
  private let customer: OrdersClient
  private let warehouse: InventoryClient

  init() async throws {
    shop = try await Self.shop.value
    let transport = AsyncHTTPClientTransport(HTTPClient.shared)
    customer = OrdersClient(shop.orders.url, credential: .customer("alice-token"), transport: transport)
    warehouse = InventoryClient(shop.inventory.url, credential: .service("stock-key"), transport: transport)
  }

  private func stock(_ sku: Sku, _ count: Int32) async throws {
    _ = try await warehouse.putItem(
      ItemChange(name: "Thing", stock: count, price: Price(amount: "2.50", currency: "EUR")), sku: sku)
  }

  private func draft(_ sku: Sku, _ quantity: Int32) -> NewOrder {
    NewOrder(items: [OrderItem(sku: sku, quantity: quantity)], payment: .card(Card(token: "tok_1")))
  }

  @Test func placesListsAndCancels() async throws {
    try await stock("AAA-1", 10)
    let placed = try await customer.placeOrder(draft("AAA-1", 4), idempotencyKey: "key-00001")
    #expect(placed.body.total.amount == "10.00" || placed.body.total.amount == "10")
    #expect(placed.location.hasSuffix(placed.body.id.uuidString.lowercased()))
    #expect(try await customer.placeOrder(draft("AAA-1", 4), idempotencyKey: "key-00001").body == placed.body)
    #expect(try await warehouse.getItem(sku: "AAA-1").stock == 6)
    #expect(try await customer.getOrder(orderId: placed.body.id) == placed.body)
    try await customer.cancelOrder(orderId: placed.body.id)
    #expect(try await warehouse.getItem(sku: "AAA-1").stock == 10)
    #expect(try await customer.getOrder(orderId: placed.body.id).status == .cancelled)
  }

  @Test func tellsWhatIsMissing() async throws {
    try await stock("AAA-2", 1)
    let failure = await #expect(throws: PlaceOrder.Failure.self) { try await customer.placeOrder(draft("AAA-2", 3)) }
    guard case .outOfStock(let problem)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(problem.missing == [OrderItem(sku: "AAA-2", quantity: 2)])
  }

  @Test func walksAllPages() async throws {
    let bob = OrdersClient(
      shop.orders.url, credential: .customer("bob-token"), transport: AsyncHTTPClientTransport(HTTPClient.shared))
    try await stock("AAA-3", 100)
    for _ in 0..<5 { _ = try await bob.placeOrder(draft("AAA-3", 1)) }
    var pages = 0
    for try await page in bob.listOrders(limit: 2).pages {
      #expect(page.items.count <= 2)
      pages += 1
    }
    #expect(pages == 3)
    var orders = 0
    for try await order in bob.listOrders(status: [.pending, .paid], limit: 2) {
      #expect(order.status == .pending)
      orders += 1
    }
    #expect(orders == 5)
  }

  @Test func keepsCustomersApart() async throws {
    try await stock("AAA-4", 5)
    let placed = try await customer.placeOrder(draft("AAA-4", 1))
    let bob = OrdersClient(
      shop.orders.url, credential: .customer("bob-token"), transport: AsyncHTTPClientTransport(HTTPClient.shared))
    let failure = await #expect(throws: GetOrder.Failure.self) { try await bob.getOrder(orderId: placed.body.id) }
    guard case .notFound? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  struct BadRequest: Sendable, CustomTestStringConvertible {
    var what: String
    var method = "POST"
    var path = "/orders"
    var headers = ["Authorization": "Bearer alice-token", "Content-Type": "application/json"]
    var body: String? = #"{"items":[{"sku":"AAA-1","quantity":1}],"payment":{"kind":"card","token":"tok_1"}}"#
    var status: [Int]
    var mentions: [String] = []
    var testDescription: String { what }
  }

  static let badRequests: [BadRequest] = [
    .init(what: "malformed JSON", body: #"{"items":["#, status: [400, 422]),
    .init(what: "missing required property", body: "{}", status: [422], mentions: ["/items", "/payment"]),
    .init(
      what: "several faults at once",
      body: #"{"items":[{"sku":"aaa","quantity":0},{"sku":"AAA-1"}],"payment":{"kind":"card","token":"x"},"z":1}"#,
      status: [422], mentions: ["/items/0/sku", "/items/0/quantity", "/items/1/quantity", "/payment/token", "/z"]),
    .init(
      what: "unknown variant", body: #"{"items":[{"sku":"AAA-1","quantity":1}],"payment":{"kind":"gold"}}"#,
      status: [422],
      mentions: ["/payment/kind"]),
    .init(
      what: "wrong Content-Type", headers: ["Authorization": "Bearer alice-token", "Content-Type": "text/csv"],
      status: [415]),
    .init(what: "no body", body: nil, status: [400, 415, 422]),
    .init(
      what: "integer that is none", method: "GET", path: "/orders?limit=abc", body: nil, status: [422],
      mentions: ["limit"]),
    .init(
      what: "integer out of range", method: "GET", path: "/orders?limit=101", body: nil, status: [422],
      mentions: ["limit"]),
    .init(
      what: "unknown enum value in the query", method: "GET", path: "/orders?status=lost", body: nil, status: [422],
      mentions: ["status"]),
    .init(
      what: "Accept that cannot be met", method: "GET",
      headers: ["Authorization": "Bearer alice-token", "Accept": "application/xml"], body: nil, status: [406]),
    .init(what: "path parameter of another type", method: "GET", path: "/orders/42", body: nil, status: [422]),
    .init(what: "no credential", headers: ["Content-Type": "application/json"], status: [401]),
    .init(
      what: "unknown credential", headers: ["Authorization": "Bearer nobody", "Content-Type": "application/json"],
      status: [401]),
    .init(what: "undocumented method", method: "PATCH", status: [405]),
    .init(
      what: "invalid UTF-8 in the query", method: "GET", path: "/orders?cursor=%ff", body: nil, status: [400, 422]),
    .init(what: "NUL in a path parameter", method: "GET", path: "/orders/%00", body: nil, status: [400, 422]),
    .init(what: "empty path parameter", method: "GET", path: "/orders/", body: nil, status: [404]),
    .init(
      what: "header that breaks its pattern",
      headers: [
        "Authorization": "Bearer alice-token", "Content-Type": "application/json", "Idempotency-Key": "no spaces here",
      ], status: [422], mentions: ["Idempotency-Key"]),
    .init(what: "too deep", body: String(repeating: "[", count: 100_000), status: [400, 413, 422]),
    .init(what: "too large", body: "\"" + String(repeating: "a", count: 3_000_000) + "\"", status: [413]),
  ]

  @Test(arguments: badRequests)
  func answersBadInputWithAProblem(_ bad: BadRequest) async throws {
    var request = HTTPClientRequest(url: shop.orders.url + bad.path)
    request.method = .RAW(value: bad.method)
    for (name, value) in bad.headers { request.headers.add(name: name, value: value) }
    if let body = bad.body { request.body = .bytes(ByteBuffer(string: body)) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(300))
    let text = String(buffer: try await response.body.collect(upTo: 1 << 20))
    #expect(bad.status.contains(Int(response.status.code)), "\(response.status) \(text)")
    if response.status.code != 404 {
      #expect(
        response.headers.first(name: "Content-Type")?.hasPrefix("application/problem+json") == true,
        "\(response.headers)")
    }
    for mention in bad.mentions { #expect(text.contains("\"\(mention)\""), "\(mention) is not in \(text)") }
    if bad.status == [401] { #expect(response.headers.contains(name: "WWW-Authenticate")) }
    if bad.status == [405] {
      let allowed = response.headers[canonicalForm: "Allow"].map(String.init)
      #expect(Set(allowed).isSuperset(of: ["GET", "POST", "HEAD", "OPTIONS"]), "\(allowed)")
    }
  }

  /// The problem that docs/runtime.md shows is what is sent.
  @Test func refusesAsTheDocumentationShows() async throws {
    let shown = try #require(Page("docs/runtime.md").blocks("json").first { $0.text.contains("Idempotency-Key") })
    var request = HTTPClientRequest(url: shop.orders.url + "/orders")
    request.method = .POST
    for (name, value) in [("Authorization", "Bearer alice-token"), ("Content-Type", "application/json")] {
      request.headers.add(name: name, value: value)
    }
    for key in ["key-00001", "key-00002"] { request.headers.add(name: "Idempotency-Key", value: key) }
    request.body = .bytes(
      ByteBuffer(string: #"{"items":[{"sku":"AAA-1","quantity":1001}],"payment":{"kind":"card","token":"tok_1"}}"#))
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(300))
    let text = String(buffer: try await response.body.collect(upTo: 1 << 20))
    func value(_ json: String) throws -> NSDictionary? {
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
    }
    #expect(try value(text) == value(shown.text), "\(text)")
  }

  @Test func answersHeadAndOptions() async throws {
    var head = HTTPClientRequest(url: shop.orders.url + "/health")
    head.method = .HEAD
    #expect(try await HTTPClient.shared.execute(head, timeout: .seconds(300)).status == .ok)
    var options = HTTPClientRequest(url: shop.orders.url + "/orders")
    options.method = .OPTIONS
    let response = try await HTTPClient.shared.execute(options, timeout: .seconds(300))
    #expect([200, 204].contains(Int(response.status.code)))
    #expect(response.headers.contains(name: "Allow"))
  }
}
