import Foundation
import Testing

/// `treaty lint` as a process: what it prints where, and how it ends.
struct LintCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "treaty-lint-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("a.yaml", Self.contract)
    try write(
      "treaty-lint.yaml", "extends: []\nrules: { undocumented-operation: error, unused-suppression: warning }\n")
  }

  private static let contract = """
    openapi: 3.1.0
    info: { title: Greeter, version: 1.0.0 }
    paths:
      /hello:
        get:
          operationId: hello
          responses: { '200': { description: A greeting. } }

    """

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func findingsAreResultsAndEndWith1() async throws {
    let run = try await Run.treaty("lint", "a.yaml", in: folder)
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output.hasPrefix("a.yaml:5:5: error: hello has neither summary nor description [undocumented-operation]\n"))
    #expect(try await Run.treaty("lint", "a.yaml", "--fail-on", "none", in: folder).status == 0)
    let input = try await Run.treaty("lint", "-", in: folder, input: Self.contract)
    #expect(input.status == 1 && input.output.hasPrefix("<stdin>:5:5: "))
  }

  @Test func contractsOfTheConfigurationAreLinted() async throws {
    try write("treaty.yaml", "contract: a.yaml\nmodule: A\n")
    let run = try await Run.treaty("lint", in: folder)
    #expect(run.status == 1 && run.output.hasPrefix("a.yaml:5:5: "))
  }

  @Test func whatCannotBeReadEndsWith3() async throws {
    for arguments in [["missing.yaml"], ["a.yaml", "--rules", "missing.yaml"], ["a.yaml", "--only", "no-such-rule"]] {
      let run = try await Run(Checkout.product("treaty"), ["lint"] + arguments, in: folder)
      #expect(run.status == 3 && run.output == "" && !run.errors.isEmpty, "\(run.everything)")
    }
    try write("treaty-lint.yaml", "rules: { undocumented-operatoin: none }\n")
    let run = try await Run.treaty("lint", "a.yaml", in: folder)
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("treaty-lint.yaml:1:10: error: there is no rule 'undocumented-operatoin'"))
    #expect(run.errors.contains("Did you mean 'undocumented-operation'?"))
  }

  @Test(arguments: ["lint --dry-run a.yaml", "lint --format html a.yaml", "lint --fail-on all a.yaml", "lint - -"])
  func endsWith2WhenTheCommandLineMakesNoSense(line: String) async throws {
    let run = try await Run(Checkout.product("treaty"), line.split(separator: " ").map(String.init), in: folder)
    #expect(run.status == 2, "\(run.everything)")
  }

  @Test func fixesAreShownAndMade() async throws {
    let fixed = Self.contract.replacing("operationId", with: "summary: Hello.\n      operationId")
    let old = fixed.replacing("get:", with: "get: # treaty:allow undocumented-operation because old")
    try write("a.yaml", old)
    let dry = try await Run.treaty("lint", "a.yaml", "--fix", "--dry-run", in: folder)
    #expect(dry.output.contains("-    get: # treaty:allow undocumented-operation because old\n+    get:\n"))
    #expect(try text("a.yaml") == old)
    let run = try await Run.treaty("lint", "a.yaml", "--fix", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "0 errors, 0 warnings, 0 notes\n")
    #expect(run.errors == "Fixed 1 finding in 1 file: unused-suppression 1.\n")
    #expect(try text("a.yaml") == fixed)
  }

  @Test func reportsAreWrittenWhole() async throws {
    let run = try await Run.treaty("lint", "a.yaml", "--format", "sarif", "--output", "out/report.sarif", in: folder)
    #expect(run.status == 1 && run.output == "")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text("out/report.sarif").utf8)) }
  }

  @Test func rulesAreListedAndExplained() async throws {
    let list = try await Run.treaty("lint", "--list", in: folder)
    #expect(list.output.contains("\n  undocumented-operation "))
    let page = try await Run.treaty("explain", "undocumented-operation", in: folder)
    #expect(page.output.hasPrefix("undocumented-operation (documentation, warning)\n"))
    #expect(try await Run.treaty("explain", "--list", in: folder).output.contains("\nundocumented-operation: "))
  }

  @Test func committedPagesAreFresh() async throws {
    let run = try await Run.treaty("lint", "--pages", "docs/rules", "--dry-run", in: Checkout.root)
    #expect(run.status == 0, "\(run.everything)")
  }
}
