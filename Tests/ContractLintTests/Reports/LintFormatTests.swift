import Foundation
import TestSupport
import Testing
import TreatyTool

@testable import ContractLint
@testable import LintTool

/// One contract's findings in every format, as they are committed under `Formats/`.
struct LintFormatTests {
  private let contract = """
    openapi: 3.1.0
    info: { title: "Orders & <more>", version: 1.0.0 }
    paths:
      /orders/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get:
          operationId: order`s
          responses: { '200': { description: yes } }
        delete: # treaty:allow undocumented-operation
          responses: { '204': { description: 'Gone.' } }

    """

  @Test func everyFormatIsAsCommitted() throws {
    let folder = try LintFolder(["a.yaml": contract, "treaty-lint.yaml": onlyUndocumented])
    defer { folder.remove() }
    let run = try LintRun(folder.request(["a.yaml"]))
    var produced: [String: String] = [:]
    for format in LintFormat.allCases {
      let text = format.render(run)
      #expect(text == format.render(try LintRun(folder.request(["a.yaml"]))))
      let uri = "file://" + folder.url.path + "/"
      produced["report.\(format.rawValue)"] = folder.shown(text).replacing(uri, with: "")
        .replacing(TreatyVersion.current, with: "VERSION")
        .replacing(/"fingerprint": "[0-9a-f]{16}"/, with: "\"fingerprint\": \"…\"")
        .replacing(/"rules": \[.*\]\}/, with: "\"rules\": …}")
    }
    try GoldenDirectory(Repository.root.appending(path: "Tests/ContractLintTests/Formats")).compare(produced)
    for format in [LintFormat.json, .sarif, .gitlab] {
      _ = try JSONSerialization.jsonObject(with: Data(format.render(run).utf8))
    }
    #expect(try XMLCheck.isWellFormed(LintFormat.junit.render(run)))
    #expect(LintFormat.sarif.render(run).contains("\"shortDescription\""))
  }

  @Test func nothingFoundIsADocumentToo() throws {
    let folder = try LintFolder([
      "a.yaml": contract, "treaty-lint.yaml": "extends: []\nrules: { yaml-1.1-boolean: none }",
    ])
    defer { folder.remove() }
    let run = try LintRun(folder.request(["a.yaml"]))
    #expect(LintFormat.json.render(run) == "[]\n" && LintFormat.gitlab.render(run) == "[]\n")
    #expect(LintFormat.text.render(run) == "0 errors, 0 warnings, 0 notes\n")
    #expect(try XMLCheck.isWellFormed(LintFormat.junit.render(run)))
  }

  /// Far more than anybody reads: the rest is counted, by rule.
  @Test func manyFindingsAreSummedUp() throws {
    let paths = (0..<150).map { "  /a\($0): { get: { responses: { '200': { description: Fine. } } } }\n" }.joined()
    let folder = try LintFolder([
      "a.yaml": "openapi: 3.1.0\ninfo: { title: Example, version: 1.0.0 }\npaths:\n\(paths)",
      "treaty-lint.yaml": onlyUndocumented,
    ])
    defer { folder.remove() }
    let text = LintFormat.text.render(try LintRun(folder.request(["a.yaml"])))
    #expect(text.contains("… and 50 more\n  150 undocumented-operation\n\n0 errors, 150 warnings, 0 notes\n"))
  }

  @Test func whatFailsIsChosen() throws {
    let folder = try LintFolder([
      "a.yaml": contract, "treaty-lint.yaml": "extends: []\nrules: { undocumented-operation: warning }",
    ])
    defer { folder.remove() }
    let run = try LintRun(folder.request(["a.yaml"]), onStep: { _ in })
    func fails(_ level: LintFailOn) -> Bool { run.diagnostics.contains(where: level.isFailure) }
    #expect(fails(.note) && fails(.warning) && !fails(.error) && !fails(.none))
  }
}
