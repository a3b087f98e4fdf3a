import Foundation
import InventoryAPI
import OrdersAPI
import Treaty

/// Takes orders: reserves the stock at the inventory, then keeps what was ordered.
struct Orders: OrdersService {
  /// The customer's name.
  typealias Principal = String

  let book: OrderBook
  let inventory: InventoryClient

  func placeOrder(_ body: NewOrder, idempotencyKey: String?, context: Context<String>) async throws -> PlaceOrder.Output
  {
    let customer = context.principal
    if let idempotencyKey, let earlier = try await book.order(customer: customer, key: idempotencyKey) {
      return output(earlier)
    }
    let lines = body.items.map { Line(sku: $0.sku, quantity: $0.quantity) }
    let held: Reservation
    do {
      // The customer's key makes the reservation repeatable too: a crash between the two loses no stock.
      held = try await inventory.reserve(
        NewReservation(lines: lines), idempotencyKey: idempotencyKey.map { "\(customer).\($0)".keyed })
    } catch {
      switch error {
      case .conflict(let shortage):
        let missing = shortage.missing.map { OrderItem(sku: $0.sku, quantity: $0.quantity) }
        throw PlaceOrder.Failure.outOfStock(
          StockProblem(title: "Not everything is in stock", status: 409, missing: missing))
      default: throw error
      }
    }
    let order = Order(
      id: UUID(), status: .pending, items: body.items, payment: body.payment,
      total: Money(amount: held.total.amount, currency: held.total.currency), note: body.note, labels: body.labels,
      placedAt: Date(), shippedAt: nil)
    return output(try await book.insert(order, customer: customer, key: idempotencyKey, reservation: held.id))
  }

  func listOrders(status: [OrderStatus]?, limit: Int32, cursor: String?, context: Context<String>) async throws
    -> OrderPage
  {
    let (orders, next) = try await book.orders(
      customer: context.principal, status: status ?? [], limit: Int(limit), after: cursor.flatMap { Int64($0) })
    return OrderPage(items: orders, nextCursor: next.map(String.init))
  }

  func getOrder(orderId: UUID, context: Context<String>) async throws -> Order {
    guard let order = try await book.order(orderId, customer: context.principal) else {
      throw GetOrder.Failure.notFound(.noSuchOrder(orderId))
    }
    return order
  }

  func cancelOrder(orderId: UUID, context: Context<String>) async throws {
    switch try await book.cancel(orderId, customer: context.principal) {
    case .cancelled(let reservation): try await inventory.release(id: reservation)
    case .unknown: throw CancelOrder.Failure.notFound(.noSuchOrder(orderId))
    case .tooLate(let status):
      throw CancelOrder.Failure.tooLate(
        OrdersAPI.Problem(
          title: "The order cannot be cancelled any more", status: 409, detail: "It is \(status.rawValue)."))
    }
  }

  func health(context: Context<Void>) async throws -> String { "ok\n" }

  private func output(_ order: Order) -> PlaceOrder.Output {
    PlaceOrder.Output(body: order, location: "/orders/\(order.id.uuidString.lowercased())")
  }
}

extension OrdersAPI.Problem {
  static func noSuchOrder(_ id: UUID) -> OrdersAPI.Problem {
    OrdersAPI.Problem(title: "No such order", status: 404, detail: "You have no order \(id.uuidString.lowercased()).")
  }
}

extension String {
  /// The inventory's keys are 8 to 64 characters long.
  fileprivate var keyed: String { String(("order." + self).prefix(64)) }
}
