import ContractDiff
import Foundation
import TestSupport
import Testing

/// Real contracts before and after: every pair runs, twice with the same bytes, and what breaks on the wire is shown.
@Suite struct HistoryCorpusTests {
  @Test func histories() throws {
    guard let archive = Repository.corpora?.appending(path: "openapi/history.tar.xz"),
      FileManager.default.fileExists(atPath: archive.path)
    else {
      print("HistoryCorpusTests: 45 pairs skipped, no corpora on this machine")
      return
    }
    let temporary = FileManager.default.temporaryDirectory.appending(path: "treaty-history-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: temporary) }
    let tar = try Process.run(URL(filePath: "/usr/bin/tar"), arguments: ["xJf", archive.path, "-C", temporary.path])
    tar.waitUntilExit()
    let root = temporary.appending(path: "history")
    var table = CorpusTable(name: "history")
    var (breaking, shown) = (0, 0)
    print("pair: errors, warnings, notes; breaking on the wire, with a witness; unproved; ms (debug build)")
    let isWhole = ProcessInfo.processInfo.environment["TREATY_CORPUS"] == "all"
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    // All of them take minutes in a debug build: `make corpus` does.
    let chosen =
      isWhole ? names : names.filter { ["box-step-8668c95b", "qdrant-v1.10-v1.17", "figma-0.31-0.36"].contains($0) }
    if !isWhole { print("HistoryCorpusTests: \(names.count - chosen.count) entries skipped; make corpus runs them") }
    for name in chosen {
      guard let (base, revision) = files(root.appending(path: name)) else { continue }
      guard let pair = ReadPair(base, revision, root: root.appending(path: name).path) else {
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
    if isWhole { try table.holdRatchet(successes: ["runs"]) }
  }

  private func files(_ folder: URL) -> (String, String)? {
    for (base, revision) in [
      ("base.yaml", "revision.yaml"), ("base.json", "revision.json"), ("base", "revision"),
    ] {
      let (old, new) = (folder.appending(path: base), folder.appending(path: revision))
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: old.path, isDirectory: &isFolder) else { continue }
      if !isFolder.boolValue { return (old.path, new.path) }
      for entry in (try? FileManager.default.contentsOfDirectory(atPath: old.path).sorted()) ?? [] {
        let text = (try? String(contentsOf: old.appending(path: entry), encoding: .utf8)) ?? ""
        if text.hasPrefix("openapi:") || text.contains("\nopenapi:") {
          return (old.appending(path: entry).path, new.appending(path: entry).path)
        }
      }
    }
    return nil
  }
}
