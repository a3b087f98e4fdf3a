import ContractModel
import ContractText
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Contracts with the model that they read into, and what is said about them. `UPDATE_GOLDEN=1 swift test` writes anew.
struct GoldenTests {
  static let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Cases"
  static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  static let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

  @Test func thereAreEnoughOfThem() { #expect(Self.cases.count >= 40) }

  @Test(arguments: cases) func readsAsWritten(_ name: String) throws {
    let folder = Self.folder + "/" + name
    let entry = try #require(
      ["openapi.yaml", "openapi.json"].first { FileManager.default.fileExists(atPath: folder + "/" + $0) },
      "\(name) has no contract")
    let verdict = Verdict.reading(folder + "/" + entry)
    // Places begin with the folder that the test runs in.
    let prefix = folder + "/"
    let model = verdict.contract.map { modelJSON($0).replacing(prefix, with: "") }
    let said = verdict.diagnostics.map { Self.text($0) }.joined().replacing(prefix, with: "")
    try compare(model, with: folder + "/model.json")
    try compare(said.isEmpty ? nil : said, with: folder + "/stderr.txt")
  }

  private func compare(_ text: String?, with path: String) throws {
    let kept = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    guard Self.updates else {
      // A golden that nothing writes any more is as wrong as one that differs.
      #expect(text == kept, "\(path) differs; UPDATE_GOLDEN=1 writes it")
      return
    }
    if let text {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } else if kept != nil {
      try FileManager.default.removeItem(atPath: path)
    }
  }

  private static func text(_ diagnostic: Diagnostic) -> String {
    var text =
      "\(diagnostic.place?.description ?? "-"): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.id)]\n"
    for note in diagnostic.notes { text += "  note: \(note.message)\(note.place.map { " (\($0))" } ?? "")\n" }
    if let fix = diagnostic.fix { text += "  fix: \(fix)\n" }
    return text
  }
}
