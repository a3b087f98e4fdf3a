import Foundation
import Testing

@testable import TreatyTool

struct EmbeddedTemplatesTests {
  private static let folder = Repository.root.appending(path: "templates")

  /// Every file of templates/ by its path there.
  private static func files() throws -> [(path: String, text: String)] {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try all.sorted().compactMap { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      return isFolder.boolValue ? nil : (path, try #require(Repository.text("templates/" + path)))
    }
  }

  @Test func committedFileIsFresh() throws {
    let files = try Self.files()
    #expect(files.contains { $0.path == "ci/github.yml" })
    let path = "Sources/Toolchain/TreatyTool/Scaffold/EmbeddedTemplates.swift"
    #expect(try Repository.isFresh(path, Self.source(files)))
  }

  @Test func theToolHasTheFilesByteForByte() throws {
    let files = try Self.files()
    #expect(EmbeddedTemplates.all.map(\.path) == files.map(\.path))
    for (own, file) in zip(EmbeddedTemplates.all, files) { #expect(own.text == file.text, "\(file.path)") }
  }

  @Test func everyWorkflowIsThere() {
    for workflow in PullRequestWorkflow.allCases { #expect(workflow.text.contains("treaty diff --base")) }
  }

  private static func source(_ files: [(path: String, text: String)]) -> String {
    var out = """
      // Made from templates/ by `UPDATE_GOLDEN=1 swift test --filter EmbeddedTemplatesTests`: change the files there.

      /// What stands below templates/, so that the tool needs no folder beside it.
      enum EmbeddedTemplates {
        static let all: [(path: String, text: String)] = [

      """
    for (number, file) in files.enumerated() { out += "    (\"\(file.path)\", file\(number)),\n" }
    out += "  ]\n"
    for (number, file) in files.enumerated() {
      // As many as it takes that nothing in the text ends the literal or fills something in.
      var marks = "#"
      while file.text.contains("\"\"\"" + marks) || file.text.contains("\\" + marks) { marks += "#" }
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
      out += "\n  private static let file\(number) = \(marks)\"\"\"\n\(lines)\n    \"\"\"\(marks)\n"
    }
    return out + "}\n"
  }
}
