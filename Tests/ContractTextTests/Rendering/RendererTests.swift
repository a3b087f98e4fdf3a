import Foundation
import Testing

@testable import ContractText

struct RendererTests {
  private let type = Diagnostic(
    "unknown-type", .error, "'strng' is not a type.", at: place("a.yaml", 2, 8, 2, 13),
    notes: [.init("first used here", at: place("a.yaml", 1, 1, 1, 5))], fix: "Did you mean 'string'?")
  private let general = Diagnostic("file-limit", .warning, "Too many files.", at: nil)

  private static func place(_ file: String, _ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> Place {
    Place(file: file, start: Position(line: line, column: column), end: Position(line: endLine, column: endColumn))
  }

  private func text(_ diagnostics: [Diagnostic], _ source: String, color: Bool = false, limit: Int = 100) -> String {
    TextRenderer(hasColor: color, limit: limit, source: { $0 == "a.yaml" ? Array(source.utf8) : nil }).render(
      diagnostics)
  }

  @Test func textShowsTheLineAndWhatToDo() {
    #expect(
      text([type, general], "name:\r\n\ttype: strng\r\n") == """
        warning: Too many files. [file-limit]
        a.yaml:2:8: error: 'strng' is not a type. [unknown-type]
          2 |  type: strng
            |        ^~~~~
          fix: Did you mean 'string'?
        a.yaml:1:1: note: first used here
          1 | name:
            | ^~~~

        """)
  }

  @Test func textCutsAWindowOutOfALongLine() throws {
    let line = String(repeating: "x", count: 500) + "HERE" + String(repeating: "y", count: 500)
    let fault = Diagnostic("f", .error, "m", at: Self.place("a.yaml", 1, 501, 1, 505))
    let lines = text([fault], line).split(separator: "\n")
    let excerpt = try #require(lines.dropFirst().first)
    #expect(excerpt.count <= 100 + 8)
    let mark = try #require(lines.last).split(separator: "|")[1]
    let shown = excerpt.split(separator: "|")[1]
    let column = try #require(mark.firstIndex(of: "^")).utf16Offset(in: mark)
    #expect(String(Array(shown)[column..<column + 4]) == "HERE")
    #expect(mark.hasSuffix("^~~~"))
  }

  /// A contract cannot write to the terminal of whoever reads it.
  @Test func textLetsNoControlCharacterThrough() {
    let fault = Diagnostic(
      "f", .error, "a\u{1B}[2Jb\nc\u{202E}", at: Self.place("a\u{1B}.yaml", 1, 1, 1, 2), fix: "x\u{7}")
    let safe = text([fault], "")
    #expect(safe == "a\\u{1B}.yaml:1:1: error: a\\u{1B}[2Jb\\u{A}c\\u{202E} [f]\n  fix: x\\u{7}\n")
    let line = TextRenderer(source: { _ in Array("k: \u{202E}x".utf8) }).render([
      Diagnostic("f", .error, "m", at: Self.place("b", 1, 5, 1, 6))
    ])
    #expect(line.contains("k: \u{FFFD}x"))
  }

  @Test func textIsColouredOnlyWhenAsked() {
    #expect(text([type], "", color: true).contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(!text([type], "").contains("\u{1B}"))
  }

  @Test func textCountsWhatItDoesNotShow() {
    let many = (1...7).map { Diagnostic("w", .warning, "\($0)", at: nil) } + [type]
    let shown = text(many, "", limit: 3)
    #expect(shown.contains("unknown-type"))
    #expect(shown.hasSuffix("… and 5 more\n"))
  }

  @Test func placesBeyondTheFileShowNoLine() {
    let fault = Diagnostic("f", .error, "m", at: Self.place("a.yaml", 9, 1, 9, 2))
    #expect(text([fault], "one\n") == "a.yaml:9:1: error: m [f]\n")
  }

  @Test func ordersByPlace() {
    let places = [("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2)]
    let faults = places.map { Diagnostic("f", .error, "m", at: Self.place($0.0, $0.1, $0.2, 9, 9)) }
    let order = DiagnosticSelection.sorted(faults + [general]).map { $0.place.map(\.description) ?? "-" }
    #expect(order == ["-", "a:1:2", "a:1:9", "a:2:1", "b:1:1"])
  }

  @Test func jsonIsAnArrayOfObjects() throws {
    let data = Data(JSONRenderer().render([type, general]).utf8)
    let objects = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(objects.map { $0["id"] as? String } == ["file-limit", "unknown-type"])
    #expect(objects[1]["line"] as? Int == 2)
    #expect(objects[1]["endColumn"] as? Int == 13)
    #expect((objects[1]["notes"] as? [[String: Any]])?.first?["message"] as? String == "first used here")
    #expect(objects[0]["file"] == nil)
    #expect(JSONRenderer().render([]) == "[]\n")
  }

  @Test func jsonEscapesEverything() throws {
    let hostile = "\"\\\n\r\t\u{0}\u{1F}\u{7F}é\u{1F600}"
    let data = Data(JSONString.quoted(hostile).utf8)
    #expect(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) as? String == hostile)
  }

  @Test func githubCommandsCannotBeForged() {
    let fault = Diagnostic("f", .error, "100%\n::error::x", at: Self.place("a,b:c.yaml", 1, 2, 1, 3), fix: "Fix")
    #expect(
      GitHubRenderer().render([fault])
        == "::error file=a%2Cb%3Ac.yaml,line=1,col=2,endColumn=3,title=f::100%25%0A::error::x%0AFix\n")
    #expect(GitHubRenderer().render([general]) == "::warning title=file-limit::Too many files.\n")
  }

  @Test func sarifNamesRulesOnce() throws {
    let data = Data(SARIFRenderer(version: "1").render([type, type, general]).utf8)
    let log = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["file-limit", "unknown-type"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1, 1])
    #expect((results[1]["relatedLocations"] as? [Any])?.count == 1)
    #expect(results[0]["locations"] == nil)
  }

  @Test func sarifPathsAreURIs() {
    let fault = Diagnostic("f", .error, "m", at: Self.place("/tmp/a b#.yaml", 1, 1, 1, 1))
    #expect(SARIFRenderer(version: "1").render([fault]).contains("\"file:///tmp/a%20b%23.yaml\""))
  }
}
