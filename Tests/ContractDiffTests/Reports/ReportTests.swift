import ContractText
import Foundation
import TestSupport
import Testing

@testable import ContractDiff

/// One report in every format, held against files.
@Suite struct ReportTests {
  static func report() throws -> DiffReport {
    let folder = Repository.root.appending(path: "Tests/ContractDiffTests/Cases/parameters")
    let pair = try #require(
      ReadPair(
        folder.appending(path: "base.yaml").path, folder.appending(path: "revision.yaml").path, root: folder.path))
    var section = DiffReport.Section(
      base: .init(name: "base.yaml", title: pair.base.title, version: pair.base.version),
      revision: .init(name: "revision.yaml", title: pair.revision.title, version: pair.revision.version),
      changes: pair.compare().changes.map { CaseTests.relative($0, folder.path + "/") })
    for (side, file) in [(\DiffReport.Section.baseSources, "base.yaml"), (\.revisionSources, "revision.yaml")] {
      section[keyPath: side][file] = Array(try Data(contentsOf: folder.appending(path: file)))
    }
    return DiffReport(sections: [section], toolVersion: "0.0.0")
  }

  @Test func everyFormat() throws {
    let report = try Self.report()
    var files: [String: String] = [:]
    for format in DiffFormat.allCases {
      files["report.\(format.rawValue)"] = format.renderer().render(report.showing(format.usualLevel))
    }
    try GoldenDirectory(Repository.root.appending(path: "Tests/ContractDiffTests/Formats")).compare(files)
  }

  /// What a contract says is never markup, a command or a colour.
  @Test func contractsAreText() throws {
    var report = try Self.report()
    let hostile = "</pre><script>x</script>\u{1B}[31m\n::error::x"
    report.sections[0].changes[0].message = hostile
    report.sections[0].changes[0].element = hostile
    report.sections[0].revision.title = hostile
    for format in DiffFormat.allCases {
      let text = format.renderer().render(report)
      #expect(!text.contains("\u{1B}"), "\(format)")
      if format == .html || format == .junit { #expect(!text.contains("<script"), "\(format)") }
      if format == .github { #expect(!text.contains("\n::error::x"), "\(format)") }
    }
  }

  @Test func fingerprintsDoNotMoveWithLines() throws {
    let report = try Self.report()
    var moved = report.changes[0]
    let print = moved.fingerprint
    moved.message = "other words"
    moved.revision = nil
    #expect(moved.fingerprint == print)
    moved.after = "another value"
    #expect(moved.fingerprint != print)
  }
}
