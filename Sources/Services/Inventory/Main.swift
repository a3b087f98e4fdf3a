import Foundation
import Hummingbird
import InventoryAPI
import Treaty
import TreatyHummingbird

/// The inventory as a process. Settings come from the environment: `PORT` (0 picks a free one), `DATABASE` (a path; in
/// memory when absent), `SERVICE_KEYS` (`key=name,…`).
@main
struct Main {
  static func main() async throws {
    let environment = ProcessInfo.processInfo.environment
    let service = Inventory(stock: try Stock(path: environment["DATABASE"]))
    let router = Router()
    router.add(service.endpoints(authenticator: ServiceKeys(environment["SERVICE_KEYS"] ?? "")))
    let application = Application(
      router: router,
      configuration: .init(address: .hostname("127.0.0.1", port: Int(environment["PORT"] ?? "") ?? 8082)),
      onServerRunning: { channel in
        print("inventory listens on http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
        fflush(nil)
      })
    try await application.runService()
  }
}
