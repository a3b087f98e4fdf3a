import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix
import Testing

/// What `treaty init` makes, used as the five-minute tour of README.md tells its reader.
struct InitTests {
  private let kept = Checkout.sharedBuild

  @Test func theTourBuildsAndAnswers() async throws {
    let page = try Page("README.md")
    let session = try PageSession(
      for: page, in: Checkout.root.appending(path: ".build-fixtures/tour"), scratch: kept)
    try await DocumentationTests.commandsDoWhatIsShown(page, session, limit: .seconds(1_800))
    let port = try #require(page.text.firstMatch(of: /serves on http:\/\/127\.0\.0\.1:([0-9]+)/)).1
    let greeter = session.home.appending(path: "greeter")
    try edit(greeter.appending(path: "Sources/Greeter/openapi.yaml"), "type: strng", "type: string")
    try await serves(greeter, port: String(port))
  }

  /// As it is but for its port: the one that it names may be taken on this machine.
  private func serves(_ package: URL, port: String) async throws {
    let free = try await freePort()
    try edit(package.appending(path: "Sources/Greeter/Main.swift"), "port: \(port)", "port: \(free)")
    let build = try await Run.swift("build", "--product", "Greeter", "--scratch-path", kept.path, in: package)
    try #require(build.status == 0, "\(build.everything.suffix(4_000))")
    let service = Task { try await Run(kept.appending(path: "debug/Greeter"), [], in: package, limit: .seconds(1_800)) }
    defer { service.cancel() }
    let address = "http://127.0.0.1:\(free)/greetings/World"
    for attempt in 1... {
      do {
        let answer = try await HTTPClient.shared.execute(HTTPClientRequest(url: address), timeout: .seconds(300))
        let text = String(buffer: try await answer.body.collect(upTo: 1 << 20))
        #expect(text == #"{"text":"Hello, World!"}"#)
        return
      } catch  where attempt < 100 {
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  private func freePort() async throws -> Int {
    let group = MultiThreadedEventLoopGroup.singleton
    let socket = try await ServerBootstrap(group: group).bind(host: "127.0.0.1", port: 0).get()
    defer { socket.close(promise: nil) }
    return try #require(socket.localAddress?.port)
  }

  private func edit(_ file: URL, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old), "\(file.path)")
    try Data(text.replacing(old, with: new).utf8).write(to: file)
  }
}
