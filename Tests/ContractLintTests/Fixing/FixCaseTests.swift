import ContractText
import Foundation
import TestSupport
import Testing

@testable import LintTool

/// A directory a case: a contract and a configuration go in, findings and the fixed contract come out.
struct FixCaseTests {
  @Test func casesAreAsExpected() throws {
    for folder in try Repository.cases("ContractLintTests") { try caseIsAsExpected(folder) }
  }

  private func caseIsAsExpected(_ folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let contract = try #require(files.first { $0.hasPrefix("contract.") })
    let request = LintRequest(
      contracts: [folder.appending(path: contract).path], rules: folder.appending(path: "treaty-lint.yaml").path)
    func text(_ run: LintRun) -> String { LintFormat.text.render(run).replacing(folder.path + "/", with: "") }
    let found = text(try LintRun(request))
    let fix = try LintFix(request)
    var produced = ["expected.txt": found]
    let old = try String(contentsOf: folder.appending(path: contract), encoding: .utf8)
    produced[contract] = old
    produced["treaty-lint.yaml"] = try String(contentsOf: folder.appending(path: "treaty-lint.yaml"), encoding: .utf8)
    if let new = fix.texts.values.first {
      produced[contract.replacing("contract", with: "fixed")] = String(decoding: new, as: UTF8.self)
    }
    let left = (fix.refusals + fix.run.diagnostics).map { "\($0.message) [\($0.id)]\n" }.joined()
    if !left.isEmpty { produced["left.txt"] = left }
    try GoldenDirectory(folder).compare(produced)
  }
}
