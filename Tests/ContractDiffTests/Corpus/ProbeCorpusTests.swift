import ContractDiff
import Foundation
import TestSupport
import Testing
import TreatyJSON

@Suite struct ProbeCorpusTests {
  /// 306 changes that break by a payload, and 80 rewrites that change nothing.
  @Test func probes() throws {
    guard let root = Repository.corpora?.appending(path: "diff/probe") else {
      print("ProbeCorpusTests: 386 pairs skipped, no corpora on this machine")
      return
    }
    var table = CorpusTable(name: "probe")
    for case_ in try CorpusCase.all(root.appending(path: "cases.jsonl")) {
      let id = case_["id"]?.string ?? ""
      guard let base = case_["base"]?.string, let revision = case_["revision"]?.string,
        let pair = ReadPair(root.path + "/" + base, root.path + "/" + revision, root: root.path)
      else {
        table.add("unreadable", id)
        continue
      }
      let changes = pair.compare().changes
      let loud = changes.filter { $0.severity != .note }
      if case_["truth"]?.string == "breaking" {
        let isShown = changes.contains { $0.wire == .breaking && $0.witness?.value != nil }
        table.add(isShown ? "breaking: witness" : loud.isEmpty ? "breaking: missed" : "breaking: found, unproved", id)
      } else {
        table.add(loud.isEmpty ? "equivalent: silent" : "equivalent: false alarm", id)
      }
    }
    table.print()
    try table.holdRatchet()
  }
}
