import Treaty

// MARK: - Security

public enum OrdersCredential: Credential {
  case bearer(String)
  case apiKey(String)

  public static let schemes: [CredentialScheme] = [
    .bearer("bearer"), .apiKey("apiKey", in: .header, name: "X-API-Key"),
  ]

  public init?(parts: [String: String]) {
    if parts.count == 1, let bearer = parts["bearer"] {
      self = .bearer(bearer)
    } else if parts.count == 1, let apiKey = parts["apiKey"] {
      self = .apiKey(apiKey)
    } else {
      return nil
    }
  }

  public var parts: [String: String] {
    switch self {
    case .bearer(let bearer): ["bearer": bearer]
    case .apiKey(let apiKey): ["apiKey": apiKey]
    }
  }
}

/// Turns the credentials of this contract into a principal.
public protocol OrdersAuthenticator<Principal>: Authenticator where Credential == OrdersCredential {}
// Authenticator: associatedtype Credential, Principal: Sendable;
// func principal(for credential: Credential, scopes: Set<String>) async throws(Refusal) -> Principal     Refusal: .unauthenticated, .forbidden(…)

// MARK: - Operations

/// Places an order. `POST /orders`
public enum PlaceOrder: Operation {
  public static let route = Route(
    .post, "/orders", id: "placeOrder", accepts: ["application/json"], produces: ["application/json"],
    statuses: [.code(201), .code(409), .code(422)], security: [["bearer": ["orders:write"]], ["apiKey": []]])

  public enum Failure: OperationFailure {
    /// 409
    case outOfStock(Problem)
    /// 422
    case invalid(Problem)
    case call(CallFailure)

    public var answer: Answer? {
      switch self {
      case .outOfStock(let body): Answer(409, body, "application/problem+json")
      case .invalid(let body): Answer(422, body, "application/problem+json")
      case .call: nil
      }
    }
  }

  /// The order, and where it lives.
  public struct Output: Sendable, Hashable {
    public var body: Order
    public var location: String
    public init(body: Order, location: String) {
      self.body = body
      self.location = location
    }
  }

  public static func answer(_ output: Output) -> Answer {
    var answer = Answer(201, output.body)
    answer.header("Location", output.location)
    return answer
  }

  public static func read(_ response: inout ResponseReader) throws(CallFailure) -> Result<Output, Failure> {
    switch response.status {
    case 201:
      return .success(
        Output(
          body: try response.body(Order.self), location: try response.header("Location", String.self, required: ())))
    case 409: return .failure(.outOfStock(try response.body(Problem.self)))
    case 422: return .failure(.invalid(try response.body(Problem.self)))
    default: throw response.undocumented
    }
  }
}

/// One page of orders. `GET /orders`
public enum ListOrders: Operation {
  public static let route = Route(
    .get, "/orders", id: "listOrders", produces: ["application/json"], statuses: [.code(200), .range(4)],
    security: [["bearer": []], [:]])
  public typealias Output = OrderPage
  public enum Failure: OperationFailure {
    /// 4XX
    case clientError(status: Int, Problem)
    case call(CallFailure)
    public var answer: Answer? {
      switch self {
      case .clientError(let status, let body): Answer(status, body, "application/problem+json")
      case .call: nil
      }
    }
  }
  public static func answer(_ output: OrderPage) -> Answer { Answer(200, output) }
  public static func read(_ response: inout ResponseReader) throws(CallFailure) -> Result<OrderPage, Failure> {
    switch response.status {
    case 200: return .success(try response.body(OrderPage.self))
    case 400...499: return .failure(.clientError(status: response.status, try response.body(Problem.self)))
    default: throw response.undocumented
    }
  }
}

/// Cancels. `DELETE /orders/{id}`
public enum CancelOrder: Operation {
  public static let route = Route(.delete, "/orders/{id}", id: "cancelOrder", statuses: [.code(200), .code(204)])
  public enum Failure: OperationFailure {
    case call(CallFailure)
    public var answer: Answer? { nil }
  }
  /// Several successes are an enum.
  public enum Output: Sendable, Hashable {
    case ok(String)
    case noContent
  }
  public static func answer(_ output: Output) -> Answer {
    switch output {
    case .ok(let body): Answer(200, text: body)
    case .noContent: Answer(204)
    }
  }
  public static func read(_ response: inout ResponseReader) throws(CallFailure) -> Result<Output, Failure> {
    switch response.status {
    case 200: return .success(.ok(try response.text()))
    case 204: return .success(.noContent)
    default: throw response.undocumented
    }
  }
}

// MARK: - Client

/// Calls Orders 1.2.0.
public struct OrdersClient: Sendable {
  public let client: Client

  public init(
    _ server: String = "https://orders.example.com/v1", credential: OrdersCredential? = nil,
    transport: any ClientTransport, middleware: [any ClientMiddleware] = []
  ) {
    client = Client(
      server: server, credential: credential, transport: transport, middleware: middleware)
  }
  // also: Client(server:credentials: @Sendable () async throws -> OrdersCredential …) for tokens that expire

  /// Places an order. `POST /orders`
  public func placeOrder(_ body: NewOrder, idempotencyKey: String? = nil) async throws(PlaceOrder.Failure)
    -> PlaceOrder.Output
  {
    var request = RequestWriter(PlaceOrder.route)
    request.header("Idempotency-Key", idempotencyKey)
    request.body(body)
    return try await client.call(PlaceOrder.self, request)
  }

  /// One page of orders. `GET /orders`
  public func listOrders(status: [OrderStatus]? = nil, limit: Int32? = nil, cursor: String? = nil)
    -> Listing<OrderPage, Order, ListOrders.Failure>
  {
    Listing(from: cursor) { (cursor: String?) async throws(ListOrders.Failure) in
      var request = RequestWriter(ListOrders.route)
      request.query("status", status, explode: false)
      request.query("limit", limit)
      request.query("cursor", cursor)
      return try await client.call(ListOrders.self, request)
    } items: {
      $0.items
    } next: { page, _, _ in
      page.nextCursor
    }
  }
  // usage: for try await order in client.listOrders(); for try await page in client.listOrders().pages; try await client.listOrders().first()

  public func cancelOrder(id: UUID) async throws(CancelOrder.Failure) -> CancelOrder.Output {
    var request = RequestWriter(CancelOrder.route)
    request.path("id", id)
    return try await client.call(CancelOrder.self, request)
  }
}

public typealias NewOrder = OrderItem  // (only in this sample)

// MARK: - Server

/// What answers Orders 1.2.0: one requirement an operation, no default.
public protocol OrdersService: Sendable {
  associatedtype Principal: Sendable

  /// Places an order. `POST /orders`
  func placeOrder(_ body: NewOrder, idempotencyKey: String?, context: Context<Principal>) async throws
    -> PlaceOrder.Output
  /// One page of orders. `GET /orders`: anonymous callers are welcome, so the principal is optional
  func listOrders(status: [OrderStatus]?, limit: Int32, cursor: String?, context: Context<Principal?>) async throws
    -> OrderPage
  /// Cancels. `DELETE /orders/{id}`: open
  func cancelOrder(id: UUID, context: Context<Void>) async throws -> CancelOrder.Output
}

extension OrdersService {
  /// Every operation of the contract, ready to be served.
  public func endpoints(authenticator: some OrdersAuthenticator<Principal>) -> [Endpoint] {
    [
      Endpoint(PlaceOrder.self, authenticator) { request, context in
        let body = request.body(NewOrder.self)
        let idempotencyKey = request.header("Idempotency-Key", String.self)
        guard request.isValid, let body else { throw request.refusal }
        return try await placeOrder(body, idempotencyKey: idempotencyKey, context: context)
      },
      Endpoint(ListOrders.self, optional: authenticator) { request, context in
        let status = request.query("status", [OrderStatus].self, explode: false)
        let limit = request.query("limit", ListOrders.LimitRule.self)
        let cursor = request.query("cursor", String.self)
        guard request.isValid else { throw request.refusal }
        return try await listOrders(status: status, limit: limit ?? 20, cursor: cursor, context: context)
      },
      Endpoint(CancelOrder.self) { request, context in
        let id = request.path("id", UUID.self)
        guard request.isValid, let id else { throw request.refusal }
        return try await cancelOrder(id: id, context: context)
      },
    ]
  }
}

extension ListOrders {
  enum LimitRule: JSONReadable {
    static func read(_ json: inout JSONReader) throws(JSONError) -> Int32? {
      try json.integer(Int32.self, in: 1...100)
    }
  }
}
// Required parameters: request.query("q", String.self, required: ()), returns nil and records "required" when absent.
