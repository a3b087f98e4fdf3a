import Foundation
import Testing

/// The plugins as their users meet them: packages of their own, built by SwiftPM. One after the other, because each of
/// them keeps every core busy.
@Suite(.serialized)
struct PluginTests {
  private let greeting = "Hello, World!\nHallo, World!\nrefused: Nobody is called Nobody\nrefused by the contract\n"

  @Test func buildPluginGeneratesWhatChangedAndNothingElse() async throws {
    let fixture = try Fixture("BuildPlugin")
    let first = try await Run.swift("build", in: fixture.folder)
    try #require(first.status == 0, "\(first.everything)")
    #expect(!first.everything.contains("warning:"), "\(first.everything)")
    #expect(try await Run.swift("run", "--skip-build", "Greeter", in: fixture.folder).output == greeting)
    #expect(try fixture.dependencies() == ["swift-argument-parser", "swift-http-types"])
    try await nothingRunsWhenNothingChanged(fixture)
    try await faultsAreReportedOnTheirLine(fixture)
    try await aChangeReachesTheCompiler(fixture)
  }

  private func nothingRunsWhenNothingChanged(_ fixture: Fixture) async throws {
    let stamps = fixture.stamps(under: ".build/plugins")
    #expect(stamps.count == 19)
    // SwiftPM links a plugin's tool anew in the second build, whatever the tool; then it knows that it is up to date.
    _ = try await Run.swift("build", in: fixture.folder)
    let again = try await Run.swift("build", in: fixture.folder)
    #expect(again.status == 0)
    #expect(!again.everything.contains("Generating Greeter"), "\(again.everything)")
    #expect(fixture.stamps(under: ".build/plugins") == stamps)
  }

  private func faultsAreReportedOnTheirLine(_ fixture: Fixture) async throws {
    let path = "Sources/Greeter/openapi.yaml"
    let good = try fixture.text(path)
    try fixture.edit(path, "schemas.yaml#/$defs/Guest", "schemas.yaml#/$defs/Gast")
    let line =
      try #require(good.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("/Guest") })
      + 1
    let broken = try await Run.swift("build", in: fixture.folder)
    #expect(broken.status != 0)
    #expect(
      broken.everything.contains(try Regex("Sources/Greeter/openapi\\.yaml:\(line):[0-9]+: error: ")),
      "\(broken.everything)")
    try fixture.edit(path, "schemas.yaml#/$defs/Gast", "schemas.yaml#/$defs/Guest")
  }

  /// An operation that nobody serves is a compile error: the contract was generated again, and the handler lags behind.
  private func aChangeReachesTheCompiler(_ fixture: Fixture) async throws {
    try fixture.edit("Sources/Greeter/schemas.yaml", "text: { type: string }", "words: { type: string }")
    try fixture.edit("Sources/Greeter/schemas.yaml", "required: [text]", "required: [words]")
    let build = try await Run.swift("build", in: fixture.folder)
    #expect(build.status != 0)
    #expect(build.everything.contains("Greetings.swift"), "\(build.everything)")
  }

  @Test func commandPluginWritesIntoThePackage() async throws {
    let fixture = try Fixture("CommandPlugin")
    func treaty(_ command: String) async throws -> Run {
      // As docs/plugins.md tells its reader.
      let line = "swift package --allow-writing-to-package-directory treaty \(command)"
      #expect(try Page("docs/plugins.md").blocks("sh").contains { $0.text.contains(line + "\n") })
      return try await Run(URL(filePath: "/bin/bash"), ["-c", line], in: fixture.folder, limit: .seconds(1_800))
    }
    let generated = try await treaty("generate")
    try #require(generated.status == 0, "\(generated.everything)")
    #expect(try fixture.text("Sources/Greeter/Generated/API.md").contains("greet"))
    #expect(try fixture.text("Sources/Greeter/Generated/treaty.lock").contains("contracts/greeter.yaml"))
    let run = try await Run.swift("run", "Greeter", in: fixture.folder)
    #expect(run.output == greeting, "\(run.everything)")
    #expect(try await treaty("check").status == 0)
    try fixture.edit("contracts/greeter.yaml", "Greets someone.", "Greets somebody.")
    let drift = try await treaty("check")
    #expect(drift.status != 0)
    #expect(drift.everything.contains("Greets somebody."), "\(drift.everything)")
  }
}
