import Foundation
import TestSupport
import Testing

@testable import TreatyTool

struct ExplanationTests {
  @Test func committedPageIsFresh() throws {
    #expect(try Repository.isFresh("docs/diagnostics.md", Explanation.document))
  }

  @Test func idsAreUniqueAndKebabCase() {
    let ids = Explanation.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /(unsupported\.)?[a-z0-9]+([-.][a-z0-9]+)*/) != nil, "\(id)") }
  }

  @Test func everyPageSaysWhatWhyAndWhatToDo() {
    for page in Explanation.all {
      for text in [page.summary, page.why, page.fix] { #expect(text.count >= 8 && text.hasSuffix("."), "\(page.id)") }
    }
  }

  /// Every id that a source file gives to a diagnostic has a page, and no page is about an id that is gone.
  @Test(.heavy) func everyIDOfTheSourceIsExplained() throws {
    var used: Set<String> = []
    for file in Repository.swiftFiles(under: "Sources/Toolchain") {
      // Pages are not uses, and the helpers of file operations are named alike.
      if file.path.contains("/Explanations/") || file.path.contains("/TreatyTool/Files/") { continue }
      used.formUnion(Self.ids(in: try String(contentsOf: file, encoding: .utf8), of: file.path))
    }
    let explained = Set(Explanation.all.map(\.id))
    #expect(used.subtracting(explained).sorted() == [])
    #expect(explained.subtracting(used).sorted() == [])
  }

  /// The first argument of `Diagnostic(…)` and of the helpers that the layers wrap it in.
  private static func ids(in source: String, of path: String) -> [String] {
    let direct =
      #/(?:Diagnostic|report|fault|failure|error|warn|unreadable|leaveOut|invalidName|warnXML)\(\s*(?://[^\n]*\n\s*)?"([a-z][a-z0-9.-]*)"/#
    let refused = /[^A-Za-z](?:refuse|unsupported|unsupportedParameter)\(\s*"([a-z][a-z0-9.-]*)"/
    // Model and emitters refuse what they do not do yet; the tool refuses what it must not.
    let prefix = path.contains("/TreatyTool/") ? "" : "unsupported."
    return source.matches(of: direct).map { String($0.output.1) }
      + source.matches(of: refused).map { prefix + $0.output.1 }
  }
}
