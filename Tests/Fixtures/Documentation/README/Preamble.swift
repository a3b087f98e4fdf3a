// What the example in README.md stands on; the rest of its operations.
import OrdersAPI
import Treaty

struct User: Sendable {}

protocol Stock: Sendable {
  func missing(for items: [OrderItem]) -> [OrderItem]
}

protocol OrderBook: Sendable {
  func insert(_ draft: NewOrder, for user: User) async throws -> Order
}

extension Orders {
  func listOrders(
    status: [OrderStatus]?, limit: Int32, cursor: String?, context: Context<User>
  ) async throws -> OrderPage { OrderPage(items: []) }

  func getOrder(orderId: UUID, context: Context<User>) async throws -> Order { throw CancellationError() }

  func cancelOrder(orderId: UUID, context: Context<User>) async throws {}

  func health(context: Context<Void>) async throws -> String { "ok" }
}
