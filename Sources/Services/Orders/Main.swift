import AsyncHTTPClient
import Foundation
import Hummingbird
import InventoryAPI
import OrdersAPI
import Treaty
import TreatyAsyncHTTPClient
import TreatyHummingbird

/// The orders service as a process. Settings come from the environment: `PORT` (0 picks a free one), `DATABASE` (a path;
/// in memory when absent), `CUSTOMER_TOKENS` (`token=customer,…`), `INVENTORY_URL`, `INVENTORY_KEY`.
@main
struct Main {
  static func main() async throws {
    let environment = ProcessInfo.processInfo.environment
    let inventory = InventoryClient(
      environment["INVENTORY_URL"] ?? "http://127.0.0.1:8082",
      credential: .service(environment["INVENTORY_KEY"] ?? ""), transport: AsyncHTTPClientTransport(HTTPClient.shared))
    let service = Orders(book: try OrderBook(path: environment["DATABASE"]), inventory: inventory)
    let router = Router()
    router.add(service.endpoints(authenticator: CustomerTokens(environment["CUSTOMER_TOKENS"] ?? "")))
    let application = Application(
      router: router,
      configuration: .init(address: .hostname("127.0.0.1", port: Int(environment["PORT"] ?? "") ?? 8081)),
      onServerRunning: { channel in
        print("orders listens on http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
        fflush(nil)
      })
    try await application.runService()
  }
}
