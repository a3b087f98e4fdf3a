public import Treaty

/// Orders in memory: enough to say yes and no.
public struct SampleService: OrdersService {
  public struct Broken: Error {
    public init() {}
  }

  public init() {}

  public func placeOrder(_ body: NewOrder, idempotencyKey: String?, context: Context<String>) async throws
    -> PlaceOrder.Output
  {
    switch body.sku {
    case "OUT-1": throw PlaceOrder.Failure.outOfStock(Problem(title: "Out of stock", detail: idempotencyKey))
    case "BUG-1": throw Broken()
    case "NAN-1": return PlaceOrder.Output(body: Self.order(body, total: .nan), location: "/orders/1")
    case "SLO-1": try await Task.sleep(for: .seconds(60))
    default: break
    }
    return PlaceOrder.Output(body: Self.order(body, total: 12.5), location: "/orders/1")
  }

  public func listOrders(status: [OrderStatus]?, limit: Int32, cursor: String?, context: Context<String?>) async throws
    -> OrderPage
  {
    let page = cursor.flatMap { Int($0) } ?? 0
    let items = (0..<Int(limit)).map { index in
      var order = Self.order(NewOrder(sku: "ABC-\(page)", quantity: Int32(index + 1)), total: 1)
      order.status = status?.first ?? .paid
      order.note = context.principal
      return order
    }
    return OrderPage(items: items, nextCursor: page < 2 ? String(page + 1) : nil)
  }

  public func cancelOrder(id: UUID, context: Context<Void>) async throws -> CancelOrder.Output {
    id == Self.id ? .ok("cancelled") : .noContent
  }

  public static let id =
    UUID(uuid: (0x6f, 0x1e, 0x2d, 0x3c, 0x4b, 0x5a, 0x46, 0x97, 0x88, 0x79, 0x6a, 0x5b, 0x4c, 0x3d, 0x2e, 0x1f))

  static func order(_ item: OrderItem, total: Decimal) -> Order {
    Order(
      id: id, status: .pending, total: total, items: [item], payment: .card(Card(number: "4111")),
      shippedAt: Date(timeIntervalSinceReferenceDate: 0.25), labels: ["a": "b"])
  }
}

/// Knows `good` and `weak` tokens and the key `key`.
public struct SampleAuthenticator: OrdersAuthenticator {
  public init() {}

  public func principal(for credential: OrdersCredential, scopes: Set<String>) async throws(Refusal) -> String {
    switch credential {
    case .bearer("good"), .apiKey("key"): return "ada"
    case .bearer("weak"):
      if scopes.isEmpty { return "eve" }
      throw .forbidden("ask for more")
    case .bearer("down"): throw .unavailable(SampleService.Broken())
    default: throw .unauthenticated()
    }
  }
}
