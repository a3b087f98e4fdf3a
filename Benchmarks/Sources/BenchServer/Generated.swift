import BenchAPI
import Foundation
import Treaty

/// The same five operations behind the generated stub.
struct Generated: BenchService {
  let items: [Item]
  let dated: [Dated]

  func listItems(context: Context<Void>) async throws -> [Item] { items }
  func addItem(_ body: Item, context: Context<Void>) async throws -> Item { body }
  func listDated(context: Context<Void>) async throws -> [Dated] { dated }
  func addDated(_ body: Dated, context: Context<Void>) async throws -> Dated { body }
  func health(context: Context<Void>) async throws -> String { "ok" }
}
