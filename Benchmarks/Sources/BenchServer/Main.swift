import BenchAPI
import Foundation
import Hummingbird
import Treaty
import TreatyHummingbird

/// Both servers in one process, so that they meet the same machine: `server.py` beside it drives them in turn.
@main
struct Main {
  static func main() async throws {
    let router = Router()
    let now = Date(timeIntervalSince1970: 1_700_000_000)
    HandWritten.add(
      to: router,
      items: (0..<20).map {
        .init(
          id: $0, name: "Item number \($0)", sku: "ABC-\($0)00", quantity: 5, price: 19.9, kind: .express, active: true,
          note: "Handle with care, this side up")
      },
      dated: (0..<20).map {
        .init(
          id: $0, name: "Item number \($0)", sku: "ABC-\($0)00", quantity: 5, price: 19.9, kind: .express, active: true,
          createdAt: now)
      })
    let service = Generated(
      items: (0..<20).map {
        Item(
          id: $0, name: "Item number \($0)", sku: "ABC-\($0)00", quantity: 5, price: 19.9, kind: .express, active: true,
          note: "Handle with care, this side up")
      },
      dated: (0..<20).map {
        Dated(
          id: $0, name: "Item number \($0)", sku: "ABC-\($0)00", quantity: 5, price: 19.9, kind: .express, active: true,
          createdAt: now)
      })
    router.add(service.endpoints())
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        print(channel.localAddress?.port ?? 0)
        fflush(nil)
      })
    try await application.runService()
  }
}
