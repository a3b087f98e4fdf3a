import Foundation
import Testing

struct InitTests {
  /// What `treaty init` makes is built and its own tests are run, as its user would.
  @Test func newPackageBuildsAndAnswers() async throws {
    let folder = Checkout.root.appending(path: ".build-fixtures/Greeter")
    // The build stays between runs, so that only what changed is built again.
    let kept = folder.deletingLastPathComponent().appending(path: "Greeter.build")
    let manager = FileManager.default
    if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
    let created = try await Run.treaty("init", folder.path, "--path-to-treaty", Checkout.root.path, in: Checkout.root)
    try #require(created.status == 0, "\(created.everything)")
    let tests = try await Run.swift("test", "--scratch-path", kept.path, in: folder)
    #expect(tests.status == 0, "\(tests.everything.suffix(4_000))")
    #expect(tests.everything.contains("Test run with 2 tests in 0 suites passed"), "\(tests.everything.suffix(2_000))")
  }
}
