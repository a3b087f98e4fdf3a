import ContractDiff
import Foundation
import TestSupport
import Testing

/// The suite has no verdicts, but names: what only changes words or spelling must be silent.
@Suite struct CompatSuiteTests {
  private static let words = [
    "description", "example", "summary", "title", "external-doc", "custom-property", "default-style", "equivalent",
    "reorder", "replace-inline", "-to-inline", "with-default-value", "xml-prefix", "contact", "license", "term",
  ]

  @Test func suite() throws {
    guard let root = Repository.corpora?.appending(path: "diff/compat-suite/bin/comparison-base-suite") else {
      print("CompatSuiteTests: skipped, no corpora on this machine")
      return
    }
    let temporary = FileManager.default.temporaryDirectory.appending(path: "treaty-compat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: temporary) }
    var table = CorpusTable(name: "compat-suite")
    let suites = root.appending(path: "openapi")
    for suite in try names(suites) {
      let template = suites.appending(path: suite + "/template.yaml.tpl")
      var cases = Set(try names(suites.appending(path: suite)))
      cases.remove("template.yaml.tpl")
      if FileManager.default.fileExists(atPath: template.path) {
        cases.formUnion(try names(root.appending(path: "schemas/json-schema")))
      }
      for name in cases.sorted() {
        let folder = suites.appending(path: suite + "/" + name)
        let own = FileManager.default.fileExists(atPath: folder.appending(path: "before.yaml").path)
        guard let files = own ? folder : try rendered(name, template, root, temporary) else { continue }
        compare("\(suite)/\(name)", files, &table)
      }
    }
    table.print()
    try table.holdRatchet(successes: ["words, silent", "a change, silent", "a change, loud"])
  }

  private func compare(_ id: String, _ folder: URL, _ table: inout CorpusTable) {
    let (old, new) = (folder.appending(path: "before.yaml").path, folder.appending(path: "after.yaml").path)
    guard let pair = ReadPair(old, new, root: folder.path) else { return table.add("unreadable", id) }
    let loud = pair.compare().changes.filter { $0.severity != .note }
    let isWords = Self.words.contains { id.contains($0) }
    if isWords {
      table.add(loud.isEmpty ? "words, silent" : "words, false alarm", id + (loud.first.map { ": " + $0.id } ?? ""))
    } else {
      table.add(loud.isEmpty ? "a change, silent" : "a change, loud", id)
    }
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// A schema in the suite's template, indented as its placeholder is.
  private func rendered(_ name: String, _ template: URL, _ root: URL, _ temporary: URL) throws -> URL? {
    let text = try String(contentsOf: template, encoding: .utf8)
    let folder = temporary.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for side in ["before.yaml", "after.yaml"] {
      let file = root.appending(path: "schemas/json-schema/\(name)/\(side)")
      guard let schema = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
        guard line.contains("__SCHEMA__") else { return [String(line)] }
        let indent = String(line.prefix { $0 == " " })
        return schema.split(separator: "\n").map { indent + $0 }
      }
      try lines.joined(separator: "\n").write(
        to: folder.appending(path: side), atomically: true, encoding: .utf8)
    }
    return folder
  }
}
