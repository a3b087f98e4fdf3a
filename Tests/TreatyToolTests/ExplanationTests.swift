import Foundation
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
      for text in [page.summary, page.why, page.fix] { #expect(text.count > 10 && text.hasSuffix("."), "\(page.id)") }
    }
  }

  /// Every id that a source file gives to a diagnostic has a page, and no page is about an id that is gone.
  @Test func everyIDOfTheSourceIsExplained() throws {
    var used: Set<String> = []
    for file in Repository.swiftFiles(under: "Sources/Toolchain") where !file.path.contains("/Explanations/") {
      used.formUnion(Self.ids(in: try String(contentsOf: file, encoding: .utf8)))
    }
    let explained = Set(Explanation.all.map(\.id))
    #expect(used.subtracting(explained).sorted() == [])
    #expect(explained.subtracting(used).sorted() == [])
  }

  /// The first argument of `Diagnostic(…)` and of the helpers that layers wrap it in, and everything `unsupported.…`.
  private static func ids(in source: String) -> [String] {
    source.matches(
      of: /(?:Diagnostic|report|refuse|error|warn|warning|note|fail|unreadable)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+|drift)"/
    )
    .map { String($0.output.1) }
      + source.matches(of: /"(unsupported\.[a-z0-9.-]+)"/).map { String($0.output.1) }
  }
}
