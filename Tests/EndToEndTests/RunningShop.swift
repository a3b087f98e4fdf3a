import Foundation

/// The shop's services as they ship, each in a process of its own on a free port, stopped with this object.
final class RunningShop: Sendable {
  let inventory: ServiceUnderTest
  let orders: ServiceUnderTest

  init() throws {
    inventory = try ServiceUnderTest("inventory", ["SERVICE_KEYS": "orders-key=orders,stock-key=warehouse"])
    orders = try ServiceUnderTest(
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

  init(_ name: String, _ environment: [String: String]) throws {
    // Executables lie beside the test bundle.
    process.executableURL = Bundle.main.bundleURL.appending(path: name)
    process.environment = environment.merging(["PORT": "0", "PATH": "/usr/bin:/bin"]) { old, _ in old }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    var text = ""
    while !text.contains("\n") {
      let data = pipe.fileHandleForReading.availableData
      if data.isEmpty { throw DidNotStart(name: name, output: text) }
      text += String(decoding: data, as: UTF8.self)
    }
    url = String(text.split(separator: "\n")[0].split(separator: " ").last ?? "")
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}
