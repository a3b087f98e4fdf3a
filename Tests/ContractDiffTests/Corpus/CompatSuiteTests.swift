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
    guard let corpora = Repository.corpora else {
      print("CompatSuiteTests: skipped, no corpora on this machine")
      return
    }
    var table = CorpusTable(name: "compat-suite")
    let temporary = try TemporaryFolder("compat")
    for pair in try CompatSuite.pairs(corpora, in: temporary) { compare(pair, &table) }
    withExtendedLifetime(temporary) {}
    table.print()
    try table.holdRatchet(successes: ["words, silent", "a change, silent", "a change, loud"])
  }

  private func compare(_ files: CorpusPair, _ table: inout CorpusTable) {
    let id = files.id
    guard let pair = ReadPair(files) else { return table.add("unreadable", id) }
    let loud = pair.compare().changes.filter { $0.severity != .note }
    let isWords = Self.words.contains { id.contains($0) }
    if isWords {
      table.add(loud.isEmpty ? "words, silent" : "words, false alarm", id + (loud.first.map { ": " + $0.id } ?? ""))
    } else {
      table.add(loud.isEmpty ? "a change, silent" : "a change, loud", id)
    }
  }
}
