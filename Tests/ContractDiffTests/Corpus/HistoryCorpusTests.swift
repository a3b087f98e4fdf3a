import ContractDiff
import Foundation
import TestSupport
import Testing

/// Real contracts before and after: every pair runs, twice with the same bytes, and what breaks on the wire is shown.
@Suite struct HistoryCorpusTests {
  @Test func histories() throws {
    guard let corpora = Repository.corpora, HistoryArchive.exists(corpora) else {
      print("HistoryCorpusTests: 45 pairs skipped, no corpora on this machine")
      return
    }
    var table = CorpusTable(name: "history")
    var (breaking, shown) = (0, 0)
    print("pair: errors, warnings, notes; breaking on the wire, with a witness; unproved; ms (debug build)")
    let isWhole = ProcessInfo.processInfo.environment["TREATY_CORPUS"] == "all"
    let temporary = try TemporaryFolder("history")
    let pairs = try HistoryArchive.pairs(corpora, in: temporary)
    // All of them take minutes in a debug build: `make corpus` does.
    let chosen =
      isWhole ? pairs : pairs.filter { ["box-step-8668c95b", "qdrant-v1.10-v1.17", "figma-0.31-0.36"].contains($0.id) }
    if !isWhole { print("HistoryCorpusTests: \(pairs.count - chosen.count) pairs skipped; make corpus runs them") }
    for files in chosen {
      let name = files.id
      guard let pair = ReadPair(files) else {
        table.add("unreadable", name)
        continue
      }
      let start = ContinuousClock.now
      let changes = pair.compare().changes
      let time = ContinuousClock.now - start
      let wire = changes.filter { $0.wire == .breaking }
      breaking += wire.count
      shown += wire.count { $0.witness != nil }
      let counts = [.error, .warning, .note].map { severity in changes.count { $0.severity == severity } }
      let milliseconds = time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000
      print(
        "  \(name): \(counts[0]), \(counts[1]), \(counts[2]); \(wire.count), \(wire.count { $0.witness != nil }); "
          + "\(changes.count { $0.wire.name == "unproved" }); \(milliseconds)")
      table.add("runs", name)
      if counts[0] + counts[1] >= 500 { table.add("500 findings or more", name) }
      if changes.isEmpty { table.add("silent", name) }
      if name.hasPrefix("qdrant"), pair.compare().changes != changes {
        table.add("another answer the second time", name)
      }
    }
    print("  breaking on the wire: \(breaking), shown by a witness: \(shown)")
    #expect(breaking == 0 || Double(shown) / Double(breaking) >= 0.9)
    table.print()
    withExtendedLifetime(temporary) {}
    if isWhole { try table.holdRatchet(successes: ["runs"]) }
  }
}
