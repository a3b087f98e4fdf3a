import ContractDiff
import Foundation
import TestSupport
import Testing
import TreatyJSON

@Suite struct OasdiffCorpusTests {
  /// What oasdiff's own tests compare, held against what its command says: place and whether it breaks.
  @Test(.heavy) func agreement() throws {
    guard let root = Repository.corpora?.appending(path: "diff/oasdiff") else {
      print("OasdiffCorpusTests: 723 cases skipped, no corpora on this machine")
      return
    }
    var table = CorpusTable(name: "oasdiff")
    var seen: Set<String> = []
    for case_ in try CorpusCase.all(root.appending(path: "cases.jsonl")) {
      guard let id = case_["id"]?.string, let base = case_["base"]?.string, let revision = case_["revision"]?.string,
        seen.insert(base + " " + revision).inserted
      else { continue }
      guard let pair = ReadPair(root.path + "/" + base, root.path + "/" + revision, root: root.path) else {
        table.add("unreadable", id)
        continue
      }
      let changes = pair.compare().changes
      var isAgreed = true
      let theirs = (case_["full_result"]?.array ?? []).filter { $0["level"]?.string != "info" }
      for finding in theirs where !isFound(finding, changes) {
        isAgreed = false
        let here = changes.filter { $0.operations.contains { anonymous($0.operation) == anonymous(place(finding)) } }
        // Every change there is compatible by proof, or there is none in what the schemas mean.
        let isProved = here.allSatisfy(\.wire.isCompatible)
        // A new optional property: only who sends one undeclared already is refused (docs/diff.md).
        let isUndeclared = here.contains { $0.id == "property-optional-added" && $0.witness != nil }
        let row =
          isUndeclared
          ? "an undeclared member"
          : !pair.isValid ? "an invalid contract" : isProved ? "proved compatible" : "unexplained"
        table.add("theirs alone, \(row)", "\(id): \(finding["id"]?.string ?? "") \(place(finding))")
      }
      let places = Set(theirs.map(place))
      let hasContractFinding = theirs.contains { $0["operation"]?.string ?? "" == "" }
      for change in changes where change.severity != .note {
        let isKnown =
          hasContractFinding || change.operations.isEmpty
          || change.operations.contains { places.contains($0.operation) }
        if isKnown { continue }
        isAgreed = false
        table.add(
          change.witness != nil ? "ours alone, with a witness" : "ours alone, by policy",
          "\(id): \(change.id) \(change.element)")
      }
      if isAgreed { table.add("agreed", id) }
    }
    table.print()
    try table.holdRatchet(successes: ["agreed", "ours alone, with a witness"])
  }

  private func place(_ finding: JSONValue) -> String {
    "\(finding["operation"]?.string ?? "") \(finding["path"]?.string ?? "")"
  }

  private func isFound(_ finding: JSONValue, _ changes: [Change]) -> Bool {
    let place = place(finding)
    let loud = changes.filter { $0.severity != .note }
    if finding["operation"]?.string ?? "" == "" { return !loud.isEmpty }
    return loud.contains { change in
      change.operations.contains { $0.operation == place } || change.before == place
        || change.operations.contains { anonymous($0.operation) == anonymous(place) }
    }
  }

  private func anonymous(_ label: String) -> String { label.replacing(#/\{[^}]*\}/#, with: "{}") }
}
