import Foundation
import Testing

/// `treaty` as a process: what it prints where, and how it ends.
struct CommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "treaty-e2e-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("openapi.yaml", Self.contract)
  }

  private static let contract = """
    openapi: 3.1.0
    info: { title: Greeter, version: 1.0.0 }
    paths:
      /hello:
        get:
          operationId: hello
          responses:
            '200':
              description: A greeting.
              content: { text/plain: { schema: { type: string } } }

    """

  private func write(_ name: String, _ text: String) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? []).sorted()
  }

  @Test func generatesChecksAndFindsDrift() async throws {
    let run = try await Run.treaty("generate", "openapi.yaml", "--output", "out", "--module", "Hello", in: folder)
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.errors == "")
    #expect(names("out").contains("API.md"))
    #expect(names("out").contains("treaty.lock"))
    #expect(
      try await Run.treaty("check", "openapi.yaml", "--output", "out", "--module", "Hello", in: folder).status == 0)
    try write("openapi.yaml", Self.contract.replacing("operationId: hello", with: "operationId: greet"))
    let drift = try await Run.treaty("check", "openapi.yaml", "--output", "out", "--module", "Hello", in: folder)
    #expect(drift.status == 1)
    #expect(drift.output.contains("--- a/out/API.md\n+++ b/out/API.md\n@@ "))
    #expect(drift.errors.contains("[drift]"))
  }

  @Test func followsTreatyYAML() async throws {
    try write("treaty.yaml", "module: HelloAPI\nemit: [types, client]\noutput: out\n")
    let run = try await Run.treaty("generate", in: folder)
    #expect(run.status == 0, "\(run.everything)")
    #expect(names("out").contains("Client.swift"))
    #expect(!names("out").contains("Server.swift"))
    #expect(run.output.hasPrefix("HelloAPI: "))
  }

  @Test func readsStandardInput() async throws {
    let run = try await Run.treaty("generate", "-", "-o", "out", "--module", "Hello", in: folder, input: Self.contract)
    #expect(run.status == 0, "\(run.everything)")
    let model = try await Run.treaty("model", "-", in: folder, input: Self.contract)
    #expect(model.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(model.output.utf8)) is [String: Any])
  }

  /// A contract with a fault changes nothing, and the fault is shown where it is.
  @Test func writesNothingForABadContract() async throws {
    try write("openapi.yaml", Self.contract.replacing("'200'", with: "\"200"))
    let run = try await Run.treaty("generate", "openapi.yaml", "-o", "out", in: folder)
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("openapi.yaml:"))
    #expect(names(".") == ["openapi.yaml"])
  }

  @Test(arguments: [
    "generate --bogus", "generate a.yaml --config b.yaml", "generate --emit tpyes", "generate --module a-b",
    "explain no-such-id", "explain", "nonsense", "model", "validate --max-bytes 0 openapi.yaml",
  ])
  func endsWith2WhenTheCommandLineMakesNoSense(line: String) async throws { try await ends(line, 2) }

  @Test(arguments: ["validate missing.yaml", "generate --config missing.yaml", "validate --max-bytes 10 openapi.yaml"])
  func endsWith3WhenTheInputIsBad(line: String) async throws { try await ends(line, 3) }

  @Test(arguments: [
    "validate openapi.yaml", "explain drift", "explain --list", "--version", "generate --help",
    "--generate-completion-script zsh",
  ])
  func endsWith0WhenAllIsWell(line: String) async throws { try await ends(line, 0) }

  private func ends(_ line: String, _ status: Int32) async throws {
    let run = try await Run(Checkout.product("treaty"), line.split(separator: " ").map(String.init), in: folder)
    #expect(run.status == status, "\(run.everything)")
    // What went wrong is never among the results.
    #expect(status == 0 ? run.errors == "" : run.output == "")
  }

  @Test(arguments: ["json", "sarif"])
  func machineFormatsAreDocumentsEvenWhenAllIsWell(format: String) async throws {
    for contract in ["openapi.yaml", "missing.yaml"] {
      let run = try await Run.treaty("validate", contract, "--format", format, in: folder)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) }
    }
  }

  @Test func githubFormatAnnotates() async throws {
    try write("treaty.yaml", "modul: X\n")
    let run = try await Run.treaty("generate", "--format", "github", in: folder)
    #expect(
      run.errors.hasPrefix("::error file=treaty.yaml,line=1,col=1,endColumn=6,title=configuration-unknown-key::"),
      "\(run.errors)")
    #expect(run.errors.contains("Did you mean 'module'?"))
  }

  @Test func refusesToOverwriteWhatItDidNotWrite() async throws {
    try write("out/Client.swift", "// mine\n")
    let run = try await Run.treaty("generate", "openapi.yaml", "-o", "out", in: folder)
    #expect(run.status == 3)
    #expect(run.errors.contains("[output-not-ours]"))
    #expect(names("out") == ["Client.swift"])
  }

  @Test func allOutputsOrNone() async throws {
    try write("bad.yaml", "openapi: 3.1.0\n")
    try write(
      "treaty.yaml", "generate:\n- {contract: openapi.yaml, output: one}\n- {contract: bad.yaml, output: two}\n")
    #expect(try await Run.treaty("generate", in: folder).status == 3)
    #expect(names(".") == ["bad.yaml", "openapi.yaml", "treaty.yaml"])
  }

  /// A reader that goes away early ends nothing in the middle.
  @Test func survivesABrokenPipe() async throws {
    let treaty = Checkout.product("treaty").path
    let run = try await Run(
      URL(filePath: "/bin/bash"), ["-c", "'\(treaty)' explain --list | head -n 1; echo ${PIPESTATUS[0]}"], in: folder)
    #expect(run.output.split(separator: "\n").last == "0")
    #expect(run.errors == "")
  }

  @Test func initRefusesAFolderThatHoldsSomething() async throws {
    let run = try await Run.treaty("init", ".", "--path-to-treaty", Checkout.root.path, in: folder)
    #expect(run.status == 3)
    #expect(run.errors.contains("[init-not-empty]"))
    #expect(names(".") == ["openapi.yaml"])
  }
}
