import ContractText
import Foundation
import TestSupport
import Testing

@testable import LintTool

/// The shop shows what a team's own contracts should look like.
struct ShopContractsTests {
  @Test func theShopFollowsTheRules() throws {
    let folder = Repository.root.appending(path: "contracts/openapi")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    #expect(!names.isEmpty)
    let empty = try LintFolder(["treaty-lint.yaml": "extends: [recommended]\n"])
    defer { empty.remove() }
    let request = LintRequest(
      contracts: names.sorted().map { folder.appending(path: $0).path }, rules: empty.path("treaty-lint.yaml"))
    let found = try LintRun(request).diagnostics.filter { $0.severity != .note }
    #expect(found.isEmpty, "\(found.map { "\($0.place?.description ?? ""): \($0.message) [\($0.id)]" })")
  }
}
