import ContractDiff
import Foundation
import TestSupport
import Testing

@testable import DiffTool
@testable import TreatyTool

/// Contracts of a small repository, with a reference between two files.
@Suite struct GitTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "treaty-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "api/parts"), withIntermediateDirectories: true)
    try write(5)
    for arguments in [
      ["init", "-q", "-b", "main", "."], ["add", "."], ["commit", "-qm", "Begin"], ["switch", "-qc", "branch"],
    ] {
      try git(arguments)
    }
    try write(4)
    try git(["commit", "-qam", "Shorten"])
  }

  private func write(_ most: Int) throws {
    let contract = """
      openapi: 3.1.0
      info: {title: A, version: 1.0.0}
      paths:
        /a:
          post:
            requestBody: {content: {application/json: {schema: {$ref: 'parts/note.yaml'}}}}
            responses: {'204': {description: ok}}
      """
    try contract.write(to: folder.appending(path: "api/a.yaml"), atomically: true, encoding: .utf8)
    try "{type: string, maxLength: \(most)}\n".write(
      to: folder.appending(path: "api/parts/note.yaml"), atomically: true, encoding: .utf8)
  }

  private func git(_ arguments: [String]) throws {
    let identity = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-C", folder.path]
    let run = try #require(Subprocess.run("git", identity + arguments))
    try #require(run.status == 0, "\(run.errors)")
  }

  @Test func revisions() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let git = try Git(folder: folder.path)
    let begun = try git.mergeBase("main", "HEAD")
    #expect(try git.commit("main") == begun)
    #expect(try git.mainBranch() == "main")
    #expect(try git.commits(from: begun, to: "HEAD", touching: "api").map(\.subject) == ["Shorten"])
    let base = try DiffLocation(revision: "main", path: "api", options: DiffReading(), git: git)
    #expect(base.isFolder)
    #expect(base.items.map(\.key) == ["a.yaml"])
    #expect(base.items.map(\.name) == ["main:api/a.yaml"])
    let item = try #require(base.items.first)
    let side = DiffSide(item.source, name: item.name, shown: item.shown)
    let contract = try #require(side.contract)
    #expect(contract.schemas.all.contains { $0.string?.maxLength == 5 })
    #expect(!side.diagnostics.contains { $0.severity == .error })
    #expect(throws: GitFailure.self) { try git.commit("nowhere") }
    #expect(throws: GitFailure.self) { try git.commit("--help") }
    #expect(throws: GitFailure.self) {
      try DiffLocation(revision: "main", path: "../other.yaml", options: DiffReading(), git: git)
    }
  }
}
