import Foundation
import GRDB
import OrdersAPI
import Treaty

/// The orders table. An order is kept as the JSON that the contract gives it; what is searched for has columns.
struct OrderBook: Sendable {
  enum Cancellation {
    case cancelled(reservation: UUID)
    case tooLate(OrderStatus)
    case unknown
  }

  private let database: DatabaseQueue

  /// `path` nil keeps everything in memory.
  init(path: String?) throws {
    database = try path.map { try DatabaseQueue(path: $0) } ?? DatabaseQueue()
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS orders (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, customer TEXT NOT NULL, key TEXT,
            status TEXT NOT NULL, reservation TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (customer, key));
          """)
    }
  }

  func order(customer: String, key: String) async throws -> Order? {
    try await database.read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM orders WHERE customer = ? AND key = ?", arguments: [customer, key])
        .map(Self.order)
    }
  }

  func order(_ id: UUID, customer: String) async throws -> Order? {
    try await database.read { db in try Self.row(db, id, customer).map(Self.order) }
  }

  /// The order as kept: when the same key came twice at once, the first of the two.
  func insert(_ order: Order, customer: String, key: String?, reservation: UUID) async throws -> Order {
    let body = String(decoding: try JSONWriter.encode(order), as: UTF8.self)
    return try await database.write { db in
      try db.execute(
        sql: """
          INSERT INTO orders (id, customer, key, status, reservation, body) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (customer, key) DO NOTHING
          """, arguments: [order.id.uuidString, customer, key, order.status.rawValue, reservation.uuidString, body])
      guard db.changesCount == 0, let key else { return order }
      return try Row.fetchOne(
        db, sql: "SELECT * FROM orders WHERE customer = ? AND key = ?", arguments: [customer, key]
      )
      .map(Self.order) ?? order
    }
  }

  /// Newest first; `after` is the number that the page before ended with.
  func orders(customer: String, status: [OrderStatus], limit: Int, after: Int64?) async throws -> (
    [Order], next: Int64?
  ) {
    try await database.read { db in
      var arguments: StatementArguments = [customer, after ?? Int64.max]
      var filter = ""
      if !status.isEmpty {
        filter = "AND status IN (\(status.map { _ in "?" }.joined(separator: ", ")))"
        arguments += StatementArguments(status.map(\.rawValue))
      }
      arguments += [limit + 1]
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM orders WHERE customer = ? AND number < ? \(filter) ORDER BY number DESC LIMIT ?",
        arguments: arguments)
      let page = rows.prefix(limit)
      return (try page.map(Self.order), rows.count > page.count ? page.last?["number"] : nil)
    }
  }

  func cancel(_ id: UUID, customer: String) async throws -> Cancellation {
    try await database.write { db in
      guard let row = try Self.row(db, id, customer), let reservation = UUID(uuidString: row["reservation"]) else {
        return .unknown
      }
      let order = try Self.order(row)
      switch order.status {
      case .pending, .paid, .cancelled: break
      case .shipped, .delivered, .unknown: return .tooLate(order.status)
      }
      try db.execute(
        sql: "UPDATE orders SET status = ? WHERE id = ?", arguments: [OrderStatus.cancelled.rawValue, id.uuidString])
      return .cancelled(reservation: reservation)
    }
  }

  // MARK: -

  private static func row(_ db: Database, _ id: UUID, _ customer: String) throws -> Row? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM orders WHERE id = ? AND customer = ?", arguments: [id.uuidString, customer])
  }

  private static func order(_ row: Row) throws -> Order {
    let body: String = row["body"]
    var order = try JSONReader.decode(Order.self, from: Array(body.utf8))
    order.status = OrderStatus(rawValue: row["status"])
    return order
  }
}
