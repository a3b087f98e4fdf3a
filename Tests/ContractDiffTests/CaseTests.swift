import ContractDiff
import Foundation
import TestSupport
import Testing

/// A directory a case: base.yaml, revision.yaml and what is said about them.
@Suite struct CaseTests {
  @Test(arguments: try Repository.cases("ContractDiffTests"))
  func golden(_ folder: URL) throws {
    let name = folder.lastPathComponent
    let pair = try #require(
      ReadPair(
        folder.appending(path: "base.yaml").path, folder.appending(path: "revision.yaml").path, root: folder.path))
    let comparison = pair.compare()
    #expect(comparison.changes == pair.compare().changes, "another answer the second time")
    var section = DiffReport.Section(
      base: .init(name: "base.yaml", title: pair.base.title, version: pair.base.version),
      revision: .init(name: "revision.yaml", title: pair.revision.title, version: pair.revision.version),
      changes: comparison.changes.map { Self.relative($0, folder.path + "/") })
    section.isComplete = comparison.isComplete
    let report = DiffReport(sections: [section], toolVersion: "0.0.0")
    let text = TextDiffRenderer().render(report) + report.summary + "\n"
    let json = JSONDiffRenderer().render(report)
    #expect(!text.contains(folder.path), "\(name) names a path of this machine")
    try GoldenDirectory(folder.appending(path: "expected")).compare(["report.txt": text, "report.json": json])
  }

  /// Goldens are the same on every machine.
  static func relative(_ change: Change, _ prefix: String) -> Change {
    func short(_ place: ChangePlace?) -> ChangePlace? {
      place.map { place in
        var inner = place.place
        inner.file = inner.file.hasPrefix(prefix) ? String(inner.file.dropFirst(prefix.count)) : inner.file
        return ChangePlace(inner, pointer: place.pointer)
      }
    }
    var change = change
    (change.base, change.revision) = (short(change.base), short(change.revision))
    if var witness = change.witness {
      (witness.baseSchema, witness.revisionSchema) = (short(witness.baseSchema), short(witness.revisionSchema))
      change.witness = witness
    }
    return change
  }
}
