import ContractText
import Testing

@testable import TreatyTool

struct GenerationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let contract = """
    openapi: 3.1.0
    info: { title: Greeter, version: 1.0.0 }
    paths:
      /hello:
        get:
          operationId: hello
          responses:
            '200': { description: Good, content: { text/plain: { schema: { type: string } } } }
            '201': { description: Odd, content: { text/plain: { schema: { type: string, pattern: '(?i)greek' } } } }

    """

  private func generate(_ settings: String) throws -> GenerationBatch {
    try folder.write(settings, to: "treaty.yaml")
    let selection = GenerationSelection(configuration: folder.path + "/treaty.yaml")
    return try GenerationBatch.prepare(selection.requests())
  }

  private func ids(_ settings: String) -> [String] {
    do {
      _ = try generate(settings)
      return []
    } catch {
      return Array(Set((error as? ToolFailure)?.diagnostics.map(\.id) ?? ["\(error)"])).sorted()
    }
  }

  /// What is left out on request is reported, once and not as an error; without the request it is one.
  @Test func leavesOutWhatIsAllowed() throws {
    try folder.write(Self.contract, to: "openapi.yaml")
    // The reader's own warning stands at the pattern; the emitter's error at the schema that it takes with it.
    #expect(ids("{}\n") == ["unsupported-pattern", "unsupported.pattern"])
    let batch = try generate("allow: [unsupported.pattern]\n")
    #expect(batch.diagnostics.map(\.id).sorted() == ["unsupported-pattern", "unsupported.pattern"])
    #expect(batch.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(
      ids("allow: [unsupported.pattern, unsupported.not]\n") == ["unsupported-pattern", "unused-allowance"])
  }

  /// A lock is the same on every machine: paths from the root, sorted, nothing of where the checkout lies.
  @Test func locksInputsByTheirPathFromTheRoot() throws {
    try folder.write(
      Self.contract.replacing(
        "{ type: string, pattern: '(?i)greek' }", with: "{ $ref: '../shared/s.yaml' }"), to: "api/a.yaml")
    try folder.write("type: string\n", to: "shared/s.yaml")
    let batch = try generate("contract: api/a.yaml\nmodule: A\n")
    let lock = try #require(batch.items.first?.generation.lock)
    #expect(lock.contract == "api/a.yaml")
    #expect(lock.inputs.map(\.path) == ["api/a.yaml", "shared/s.yaml"])
    #expect(lock.inputs[1].hash == SHA256.hex(Array("type: string\n".utf8)))
    #expect(!lock.text.contains(folder.path))
    #expect(batch.items.first?.plan.folder == folder.path + "/generated/A")
  }

  @Test func writesTheSameBytesAgain() throws {
    try folder.write(Self.contract, to: "openapi.yaml")
    let settings = "allow: [unsupported.pattern]\nmodule: A\n"
    try generate(settings).write()
    let again = try generate(settings)
    #expect(again.items.allSatisfy { $0.plan.isEmpty })
    #expect(try DriftReport(again).isClean)
    try folder.write((folder.read("generated/A/API.md") ?? "") + "edited\n", to: "generated/A/API.md")
    let drift = try DriftReport(try generate(settings))
    #expect(drift.diagnostics.map(\.id) == ["drift"])
    #expect(drift.diff.contains("-edited\n"))
  }

  @Test func onePluginRunWritesEveryName() throws {
    try folder.write(Self.contract, to: "openapi.yaml")
    try folder.write("emit: [types]\n", to: "treaty.yaml")
    _ = try PluginGeneration.run(
      contract: nil, configuration: folder.path + "/treaty.yaml", output: folder.path + "/out", emit: nil, module: "M")
    let names = folder.files.filter { $0.hasPrefix("out/") }
    #expect(names.count == 19)
    #expect(names.allSatisfy { $0.hasSuffix(".swift") })
    #expect(folder.read("out/Server.swift")?.contains("Nothing to emit here") == true)
  }

  @Test func aPluginRefusesWhatItCannotWatch() throws {
    try folder.write("contract: ../a.yaml\n", to: "t/treaty.yaml")
    try folder.write("generate: [{contract: a.yaml}]\n", to: "u/treaty.yaml")
    for (name, id) in [("t", "contract-outside-target"), ("u", "configuration-conflict")] {
      #expect {
        try PluginGeneration.run(
          contract: nil, configuration: folder.path + "/\(name)/treaty.yaml", output: folder.path + "/out", emit: nil,
          module: nil)
      } throws: { error in
        (error as? ToolFailure)?.diagnostics.map(\.id) == [id]
      }
    }
  }
}
