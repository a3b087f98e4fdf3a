import ContractText
import Foundation
import Testing
import TreatyTool

@testable import ContractLint
@testable import LintTool

struct LintFixTests {
  private let unused = "# treaty:allow undocumented-operation because old"

  private func contract(_ remark: String) -> String {
    """
    openapi: 3.1.0
    info: { title: Example, version: 1.0.0 } # é
    paths:
      /orders:
        get: \(remark)
          summary: Lists.
          responses: { '200': { description: The orders. } }

    """
  }

  private func fix(_ bytes: [UInt8], _ name: String = "a.yaml") throws -> (fix: LintFix, folder: LintFolder) {
    let folder = try LintFolder(bytes: [name: bytes, "treaty-lint.yaml": Array(onlyUndocumented.utf8)])
    return (try LintFix(folder.request([name])), folder)
  }

  @Test func whatIsFoundAfterwardsIsReported() throws {
    let (fix, folder) = try fix(Array(contract(unused).utf8))
    defer { folder.remove() }
    #expect(fix.run.findings.isEmpty)
    #expect(fix.summary(isDry: false) == "Fixed 1 finding in 1 file: unused-suppression 1.\n")
    // Nothing is written before it is asked for.
    #expect(try folder.read("a.yaml") == Array(contract(unused).utf8))
    try fix.write()
    #expect(try folder.read("a.yaml") == Array(contract("").replacing("get: \n", with: "get:\n").utf8))
    #expect(fix.diff.contains("-    get: \(unused)\n+    get:\n"))
  }

  @Test func marksAndLineEndsStay() throws {
    let windows: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(contract(unused).replacing("\n", with: "\r\n").utf8)
    let (fix, folder) = try fix(windows)
    defer { folder.remove() }
    try fix.write()
    let wanted = contract("").replacing("get: \n", with: "get:\n").replacing("\n", with: "\r\n")
    #expect(try folder.read("a.yaml") == [0xEF, 0xBB, 0xBF] + Array(wanted.utf8))
  }

  @Test func utf16IsLeftAlone() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + contract(unused).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let (fix, folder) = try fix(bytes)
    defer { folder.remove() }
    #expect(fix.refusals.first?.message.contains("UTF-16") == true)
    try fix.write()
    #expect(try folder.read("a.yaml") == bytes)
    #expect(fix.run.findings.count == 1)
  }

  @Test func someRulesOfACommentMayBeKept() throws {
    let remark = "# treaty:allow yaml-1.1-boolean, undocumented-operation because old: # words"
    let text = contract(remark).replacing("summary: Lists.", with: "operationId: list")
    let (fix, folder) = try fix(Array(text.utf8))
    defer { folder.remove() }
    try fix.write()
    let wanted = text.replacing("yaml-1.1-boolean, ", with: "")
    #expect(try folder.read("a.yaml") == Array(wanted.utf8))
  }

  @Test func commentsAloneGoWithTheirLine() throws {
    let text = contract("").replacing("      summary", with: "      \(unused)\n      summary")
    let (fix, folder) = try fix(Array(text.utf8))
    defer { folder.remove() }
    try fix.write()
    #expect(try folder.read("a.yaml") == Array(contract("").utf8))
  }

  @Test func extensionsGoWhole() throws {
    let entry = "\"x-treaty-allow\": { \"undocumented-operation\": \"a\", \"yaml-1.1-boolean\": \"b\" },"
    let json = """
      {
        "openapi": "3.1.0", "info": { "title": "Example", "version": "1" },
        "paths": { "/orders": { "get": {
          \(entry)
          "summary": "Lists.", "responses": { "200": { "description": "Fine." } }
        } } }
      }
      """
    let (fix, folder) = try fix(Array(json.utf8), "a.json")
    defer { folder.remove() }
    try fix.write()
    #expect(try folder.read("a.json") == Array(json.replacing("\(entry)\n    ", with: "").utf8))
    #expect(fix.fixed == ["unused-suppression": 2])
  }

  /// A file that two contracts refer to is changed once.
  @Test func sharedFilesAreFixedOnce() throws {
    let head = "openapi: 3.1.0\ninfo: { title: Example, version: 1.0.0 }\npaths:\n  /a: { $ref: './shared.yaml' }\n"
    let shared = "get: \(unused)\n  summary: One.\n  responses: { '200': { description: Fine. } }\n"
    let folder = try LintFolder([
      "a.yaml": head, "b.yaml": head, "shared.yaml": shared, "treaty-lint.yaml": onlyUndocumented,
    ])
    defer { folder.remove() }
    let fix = try LintFix(folder.request(["a.yaml", "b.yaml"]))
    try fix.write()
    #expect(try folder.read("shared.yaml") == Array(shared.replacing(" \(unused)", with: "").utf8))
    #expect(fix.fixed == ["unused-suppression": 1])
  }

  @Test func permissionsStay() throws {
    let (fix, folder) = try fix(Array(contract(unused).utf8))
    defer { folder.remove() }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("a.yaml"))
    try fix.write()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a.yaml"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func standardInputIsRefused() {
    #expect(throws: ToolFailure.self) { _ = try LintFix(LintRequest(contracts: ["-"])) }
  }
}
