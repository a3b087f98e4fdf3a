import CodePrinting
import Foundation
import Testing

@Suite struct NamingTests {
  /// docs/naming.md is the specification: its table is the test.
  @Test func followsTheDocumentedTable() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/naming.md"), encoding: .utf8)
    var rows = 0
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      let cell = try #require(cells.count == 3 ? cells : nil)
      #expect(SwiftNaming.type(cell[0]) == cell[1])
      #expect(SwiftNaming.member(cell[0]) == cell[2])
      rows += 1
    }
    #expect(rows >= 15)
  }

  @Test func givesAnIdentifierForAnything() {
    for name in ["", " ", "\n", "…", "👍", "\u{0}", "\"", "\\(x)", "`", "a\u{301}", "..", "a\u{202E}b", "---"] {
      for given in [SwiftNaming.type(name), SwiftNaming.member(name)] {
        #expect(given.unicodeScalars.first.map { $0 == "_" || $0.properties.isXIDStart } == true)
        #expect(given.unicodeScalars.allSatisfy { $0.properties.isXIDContinue })
      }
    }
  }

  @Test func numbersNamesThatAreTaken() {
    var scope = NameScope(reserving: ["read"])
    #expect(["id", "id", "id2", "id", "read"].map { scope.claim($0) } == ["id", "id2", "id22", "id3", "read2"])
    #expect(scope.renamed.count == 4)
  }

  @Test func takesTwoSpellingsOfOneLetterForOne() {
    var scope = NameScope()
    #expect(scope.claim("caf\u{E9}") == "caf\u{E9}")
    #expect(scope.claim("cafe\u{301}").hasSuffix("2"))
  }
}
