import Foundation
import GRDB
import InventoryAPI
import Treaty

/// The tables behind the inventory.
struct Stock: Sendable {
  enum Outcome {
    case held(Reservation)
    case short([Line])
  }

  private let database: DatabaseQueue

  /// `path` nil keeps everything in memory.
  init(path: String?) throws {
    database = try path.map { try DatabaseQueue(path: $0) } ?? DatabaseQueue()
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS item (
            sku TEXT PRIMARY KEY, name TEXT NOT NULL, stock INTEGER NOT NULL CHECK (stock >= 0),
            amount TEXT NOT NULL, currency TEXT NOT NULL);
          CREATE TABLE IF NOT EXISTS reservation (id TEXT PRIMARY KEY, key TEXT UNIQUE, released INTEGER NOT NULL DEFAULT 0);
          CREATE TABLE IF NOT EXISTS line (
            reservation TEXT NOT NULL REFERENCES reservation(id), position INTEGER NOT NULL, sku TEXT NOT NULL,
            quantity INTEGER NOT NULL, PRIMARY KEY (reservation, position));
          """)
    }
  }

  func items(after: Sku?, limit: Int) async throws -> [Item] {
    try await database.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM item WHERE sku > ? ORDER BY sku LIMIT ?", arguments: [after ?? "", limit]
      )
      .map(Self.item)
    }
  }

  func item(_ sku: Sku) async throws -> Item? {
    try await database.read { db in try Self.row(db, sku).map(Self.item) }
  }

  /// True when the item is new.
  func put(_ item: Item) async throws -> Bool {
    try await database.write { db in
      let isNew = try Self.row(db, item.sku) == nil
      try db.execute(
        sql: "INSERT OR REPLACE INTO item (sku, name, stock, amount, currency) VALUES (?, ?, ?, ?, ?)",
        arguments: [item.sku, item.name, item.stock, item.price.amount.description, item.price.currency])
      return isNew
    }
  }

  /// Holds every line or none. The same key gives the same reservation again.
  func reserve(_ lines: [Line], key: String?) async throws -> Outcome {
    try await database.write { db in
      if let key, let id = try String.fetchOne(db, sql: "SELECT id FROM reservation WHERE key = ?", arguments: [key]),
        let earlier = try Self.reservation(db, id)
      {
        return .held(earlier)
      }
      // The same SKU on two lines counts twice against the stock.
      var wanted: [Sku: Int32] = [:]
      for line in lines { wanted[line.sku, default: 0] += line.quantity }
      var missing: [Line] = []
      for (sku, quantity) in wanted.sorted(by: { $0.key < $1.key }) {
        let stock = try Int32.fetchOne(db, sql: "SELECT stock FROM item WHERE sku = ?", arguments: [sku]) ?? 0
        if stock < quantity { missing.append(Line(sku: sku, quantity: min(quantity - stock, 1000))) }
      }
      guard missing.isEmpty else { return .short(missing) }
      let id = UUID().uuidString
      try db.execute(sql: "INSERT INTO reservation (id, key) VALUES (?, ?)", arguments: [id, key])
      for (position, line) in lines.enumerated() {
        try db.execute(
          sql: "INSERT INTO line (reservation, position, sku, quantity) VALUES (?, ?, ?, ?)",
          arguments: [id, position, line.sku, line.quantity])
        try db.execute(sql: "UPDATE item SET stock = stock - ? WHERE sku = ?", arguments: [line.quantity, line.sku])
      }
      return try Self.reservation(db, id).map(Outcome.held) ?? .short([])
    }
  }

  /// False when there is no such reservation; releasing twice is harmless.
  func release(_ id: UUID) async throws -> Bool {
    try await database.write { db in
      guard
        let released = try Bool.fetchOne(
          db, sql: "SELECT released FROM reservation WHERE id = ?", arguments: [id.uuidString])
      else { return false }
      guard !released else { return true }
      try db.execute(
        sql: """
          UPDATE item SET stock = stock + (SELECT sum(quantity) FROM line WHERE reservation = ? AND line.sku = item.sku)
          WHERE sku IN (SELECT sku FROM line WHERE reservation = ?)
          """, arguments: [id.uuidString, id.uuidString])
      try db.execute(sql: "UPDATE reservation SET released = 1 WHERE id = ?", arguments: [id.uuidString])
      return true
    }
  }

  // MARK: -

  private static func row(_ db: Database, _ sku: Sku) throws -> Row? {
    try Row.fetchOne(db, sql: "SELECT * FROM item WHERE sku = ?", arguments: [sku])
  }

  private static func item(_ row: Row) -> Item {
    Item(sku: row["sku"], name: row["name"], stock: row["stock"], price: price(row["amount"], row["currency"]))
  }

  private static func price(_ amount: String, _ currency: String) -> Price {
    Price(amount: DecimalString(Decimal(string: amount) ?? 0), currency: currency)
  }

  private static func reservation(_ db: Database, _ id: String) throws -> Reservation? {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT line.sku, line.quantity, item.amount, item.currency FROM line JOIN item ON item.sku = line.sku
        WHERE reservation = ? ORDER BY position
        """, arguments: [id])
    guard let uuid = UUID(uuidString: id), let first = rows.first else { return nil }
    var total = Decimal(0)
    var lines: [Line] = []
    for row in rows {
      let quantity: Int32 = row["quantity"]
      lines.append(Line(sku: row["sku"], quantity: quantity))
      total += (Decimal(string: row["amount"] as String) ?? 0) * Decimal(Int(quantity))
    }
    return Reservation(id: uuid, lines: lines, total: Total(amount: DecimalString(total), currency: first["currency"]))
  }
}
