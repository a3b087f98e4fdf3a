import Foundation

/// A service of the shop as a child process on a free port.
final class ServiceProcess {
  struct DidNotStart: Error, CustomStringConvertible {
    var name: String
    var description: String { "\(name) ended before it listened" }
  }

  let url: String
  private let process: Process

  init(_ name: String, environment: [String: String]) throws {
    let process = Process()
    // The services lie beside this program.
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name)
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, new in new }.merging(["PORT": "0"]) { _, new in new }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var text = ""
    // The line that names the address is the first thing a service prints.
    while !text.contains("\n") {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty {
        process.terminate()
        throw DidNotStart(name: name)
      }
      text += String(decoding: data, as: UTF8.self)
    }
    url = String(text.split(separator: "\n")[0].split(separator: " ").last ?? "")
    self.process = process
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}
