import AsyncHTTPClient
import Foundation
import InventoryAPI
import OrdersAPI
import Treaty
import TreatyAsyncHTTPClient

/// Starts inventory and orders, places an order through the generated client, has one refused by the contract, and
/// stops them again.
@main
struct Main {
  static func main() async throws {
    let inventory = try ServiceProcess(
      "inventory", environment: ["SERVICE_KEYS": "demo-key=orders,stock-key=warehouse"])
    defer { inventory.stop() }
    let orders = try ServiceProcess(
      "orders",
      environment: [
        "CUSTOMER_TOKENS": "demo-token=alice", "INVENTORY_URL": inventory.url, "INVENTORY_KEY": "demo-key",
      ])
    defer { orders.stop() }
    print("inventory \(inventory.url)\norders    \(orders.url)")

    let transport = AsyncHTTPClientTransport(HTTPClient.shared)
    let warehouse = InventoryClient(inventory.url, credential: .service("stock-key"), transport: transport)
    _ = try await warehouse.putItem(
      ItemChange(name: "Teapot", stock: 5, price: Price(amount: "19.90", currency: "EUR")), sku: "TEA-1")
    print("stocked   5 × TEA-1 at 19.90 EUR")

    let shop = OrdersClient(orders.url, credential: .customer("demo-token"), transport: transport)
    let draft = NewOrder(items: [OrderItem(sku: "TEA-1", quantity: 2)], payment: .card(Card(token: "tok_4242")))
    let placed = try await shop.placeOrder(draft, idempotencyKey: "demo-0001")
    print(
      "placed    \(placed.location): \(placed.body.total.amount) \(placed.body.total.currency), \(placed.body.status.rawValue)"
    )
    let again = try await shop.placeOrder(draft, idempotencyKey: "demo-0001")
    print("repeated  same key, same order: \(again.body.id == placed.body.id)")

    await refused("too many", by: shop, NewOrder(items: [OrderItem(sku: "TEA-1", quantity: 9)], payment: draft.payment))
    await refused("by rules", by: shop, NewOrder(items: [OrderItem(sku: "tea", quantity: 0)], payment: draft.payment))

    for try await order in shop.listOrders(status: [.pending]) {
      print("listed    \(order.id.uuidString.lowercased()) with \(order.items.count) item")
    }
    try await shop.cancelOrder(orderId: placed.body.id)
    print("cancelled \(try await warehouse.getItem(sku: "TEA-1").stock) × TEA-1 are in stock again")
  }

  /// What the contract's own failures look like where they are caught: the switch is complete, the compiler says so.
  private static func refused(_ what: String, by shop: OrdersClient, _ draft: NewOrder) async {
    do {
      _ = try await shop.placeOrder(draft)
      print("\(what): was accepted, which is wrong")
    } catch {
      switch error {
      case .outOfStock(let problem):
        print(
          "refused   \(what): \(problem.title): \(problem.missing.map { "\($0.quantity) × \($0.sku)" }.joined(separator: ", "))"
        )
      case .invalid(let problem):
        print("refused   \(what): \(problem.title)")
        for fault in problem.errors ?? [] {
          print("            \(fault.pointer ?? fault.parameter ?? ""): \(fault.detail)")
        }
      case .unauthorized(let problem): print("refused   \(what): \(problem.title)")
      case .refused(let status, let problem): print("refused   \(what): \(status) \(problem.title)")
      case .call(let failure): print("failed    \(what): \(failure)")
      }
    }
  }
}
