import Foundation
import Synchronization

/// The shop's services as they ship, each in a process of its own on a free port, stopped with this object.
final class RunningShop: Sendable {
  let inventory: ServiceUnderTest
  let orders: ServiceUnderTest

  init() async throws {
    inventory = try await ServiceUnderTest("inventory", ["SERVICE_KEYS": "orders-key=orders,stock-key=warehouse"])
    orders = try await ServiceUnderTest(
      "orders",
      [
        "CUSTOMER_TOKENS": "alice-token=alice,bob-token=bob", "INVENTORY_URL": inventory.url,
        "INVENTORY_KEY": "orders-key",
      ])
  }

  deinit {
    orders.stop()
    inventory.stop()
  }
}

/// One service process.
final class ServiceUnderTest: @unchecked Sendable {
  struct DidNotStart: Error {
    var name: String
    var output: String
  }

  let url: String
  private let process = Process()

  private static let running = Mutex<[Process]>([])
  /// Suites share a shop for as long as the tests run; nobody else ends it.
  private static let stopsAtExit: Void = {
    atexit { ServiceUnderTest.running.withLock { $0.forEach { $0.terminate() } } }
  }()

  init(_ name: String, _ environment: [String: String]) async throws {
    // Executables lie beside the test bundle.
    process.executableURL = Bundle.main.bundleURL.appending(path: name)
    process.environment = environment.merging(["PORT": "0", "PATH": "/usr/bin:/bin"]) { old, _ in old }
    let pipe = Pipe()
    process.standardOutput = pipe
    // An inherited standard error would keep whoever reads the test's output waiting for this process.
    process.standardError = FileHandle.nullDevice
    try process.run()
    let started = process
    Self.running.withLock { $0.append(started) }
    _ = Self.stopsAtExit
    let (chunks, arrived) = AsyncStream.makeStream(of: String.self)
    pipe.fileHandleForReading.readabilityHandler = { handle in
      let data = handle.availableData
      if data.isEmpty { handle.readabilityHandler = nil }
      if data.isEmpty { arrived.finish() } else { arrived.yield(String(decoding: data, as: UTF8.self)) }
    }
    var text = ""
    for await chunk in chunks {
      text += chunk
      if text.contains("\n") { break }
    }
    guard text.contains("\n") else { throw DidNotStart(name: name, output: text) }
    url = String(text.split(separator: "\n")[0].split(separator: " ").last ?? "")
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}
