import GRDB
import InventoryAPI
import Treaty

/// What is in stock, and what is held for orders. State is one SQLite database; every operation is one transaction.
struct Inventory: InventoryService {
  /// The calling service, by the name that its key belongs to.
  typealias Principal = String

  let stock: Stock

  func listItems(after: Sku?, limit: Int32, context: Context<String>) async throws -> ItemPage {
    let items = try await stock.items(after: after, limit: Int(limit) + 1)
    let page = Array(items.prefix(Int(limit)))
    return ItemPage(items: page, next: items.count > page.count ? page.last?.sku : nil)
  }

  func getItem(sku: Sku, context: Context<String>) async throws -> Item {
    guard let item = try await stock.item(sku) else { throw GetItem.Failure.notFound(.noSuch("item", sku)) }
    return item
  }

  func putItem(_ body: ItemChange, sku: Sku, context: Context<String>) async throws -> PutItem.Output {
    let item = Item(sku: sku, name: body.name, stock: body.stock, price: body.price)
    return try await stock.put(item) ? .created(item) : .ok(item)
  }

  func reserve(_ body: NewReservation, idempotencyKey: String?, context: Context<String>) async throws -> Reservation {
    let key = idempotencyKey.map { "\(context.principal)/\($0)" }
    switch try await stock.reserve(body.lines, key: key) {
    case .held(let reservation): return reservation
    case .short(let missing):
      throw Reserve.Failure.conflict(
        Shortage(title: "Not everything is in stock", status: 409, missing: missing))
    }
  }

  func release(id: UUID, context: Context<String>) async throws {
    guard try await stock.release(id) else { throw Release.Failure.notFound(.noSuch("reservation", id.uuidString)) }
  }
}

extension Problem {
  static func noSuch(_ what: String, _ name: String) -> Problem {
    Problem(title: "No such \(what)", status: 404, detail: "There is no \(what) \(name).")
  }
}
