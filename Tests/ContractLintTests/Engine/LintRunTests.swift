import ContractText
import Testing

@testable import ContractLint
@testable import LintTool

struct LintRunTests {
  @Test func findingsComeInTheOrderOfTheText() throws {
    let folder = try LintFolder(["a.yaml": bareContract, "b.yaml": bareContract, "treaty-lint.yaml": onlyUndocumented])
    defer { folder.remove() }
    let wanted = [
      "a.yaml:5:5 warning undocumented-operation", "a.yaml:9:5 warning undocumented-operation",
      "b.yaml:5:5 warning undocumented-operation", "b.yaml:9:5 warning undocumented-operation",
    ]
    #expect(try folder.lint(["b.yaml", "a.yaml"]) == wanted)
    #expect(try folder.lint(["a.yaml", "b.yaml", "a.yaml"]) == wanted)
  }

  /// A file that two contracts refer to is read with each, and its findings are one.
  @Test func sharedFilesAreReportedOnce() throws {
    func contract(_ path: String) -> String {
      "openapi: 3.1.0\ninfo: { title: Example, version: 1.0.0 }\npaths:\n  \(path): { $ref: './shared.yaml' }\n"
    }
    let shared = "get:\n  responses: { '200': { description: Fine. } }\n"
    let folder = try LintFolder([
      "a.yaml": contract("/a"), "sub/../b.yaml": contract("/a"), "shared.yaml": shared,
      "treaty-lint.yaml": onlyUndocumented,
    ])
    defer { folder.remove() }
    #expect(try folder.lint(["a.yaml", "b.yaml"]) == ["shared.yaml:1:1 warning undocumented-operation"])
  }

  /// What one contract does not use of a shared file another one does.
  @Test func useIsAskedOfEveryContract() throws {
    func contract(_ schema: String) -> String {
      """
      openapi: 3.1.0
      info: { title: Example, version: 1.0.0 }
      paths:
        /a:
          get:
            responses:
              '200':
                description: Fine.
                content: { application/json: { schema: { $ref: 'shared.yaml#/components/schemas/\(schema)' } } }

      """
    }
    let folder = try LintFolder([
      "a.yaml": contract("One"), "b.yaml": contract("Two"),
      "shared.yaml": """
      openapi: 3.1.0
      info: { title: Shared, version: 1.0.0 }
      components:
        schemas:
          One: { type: string }
          Two: { type: string }
          Three: { type: string }
      """,
      "treaty-lint.yaml": "extends: []\nrules: { unused-component: warning }",
    ])
    defer { folder.remove() }
    #expect(try folder.lint(["a.yaml", "b.yaml"]).allSatisfy { $0 == "shared.yaml:7:5 warning unused-component" })
    #expect(try folder.lint(["a.yaml"]).allSatisfy { !$0.hasPrefix("shared.yaml:5") })
  }

  @Test func readersAreHeard() throws {
    let folder = try LintFolder([
      "a.yaml": bareContract.replacing("The orders. }", with: "no }"),
      "treaty-lint.yaml": "extends: []\nrules: { undocumented-operation: none }\n",
      "quiet.yaml": "extends: []\nrules: { yaml-1.1-boolean: none }\n",
    ])
    defer { folder.remove() }
    let found = try folder.lint(["a.yaml"])
    #expect(
      found == ["a.yaml:7:42 warning yaml-1.1-boolean", "a.yaml:12:42 warning yaml-1.1-boolean"])
    #expect(try folder.lint(["a.yaml"], rules: "quiet.yaml") == [])
  }

  @Test func whatCannotBeReadIsSaid() throws {
    let folder = try LintFolder(["a.yaml": "openapi: 3.1.0\ninfo: {\n", "treaty-lint.yaml": onlyUndocumented])
    defer { folder.remove() }
    let run = try LintRun(folder.request(["a.yaml", "missing.yaml"]))
    #expect(run.isUnreadable)
    #expect(Set(run.diagnostics.map(\.id)) == ["yaml-syntax", "unreadable-file"])
  }

  @Test func oneRuleMayBeAskedFor() throws {
    let folder = try LintFolder(["a.yaml": bareContract, "treaty-lint.yaml": "extends: []\n"])
    defer { folder.remove() }
    #expect(try folder.lint(["a.yaml"]) == [])
    #expect(try folder.lint(["a.yaml"], only: ["undocumented-operation"]).count == 2)
    let failure = #expect(throws: ToolFailureOf.self) {
      try ToolFailureOf.catching { _ = try folder.lint(["a.yaml"], only: ["undocumented-operatoin"]) }
    }
    #expect(failure?.text.contains("Did you mean 'undocumented-operation'?") == true)
  }

  @Test func aRuleThatFindsTooMuchIsStopped() {
    let rule = LintRule("much", .own, .warning, "Much.", why: "", fix: "", bad: "", good: "") { _, _ in }
    var findings = LintFindings(rule)
    let position = Position(line: 1, column: 1)
    for index in 0..<(LintFindings.limit + 5) {
      findings.report("finding \(index)", at: Place(file: "a", start: position, end: position))
    }
    #expect(findings.all.count == LintFindings.limit)
    #expect(findings.dropped == 5)
  }
}
