import ContractText
import Foundation
import TestSupport
import Testing

/// What a run says, in every format: golden files under Cases, one folder a case with `contract` and `expected`.
struct ReportTests {
  private static let folders = (try? Repository.cases("ContractTextTests").filter { $0.pathExtension.isEmpty }) ?? []

  @Test(arguments: folders)
  func formats(folder: URL) throws {
    let manager = FileManager.default
    let contract = folder.appending(path: "contract")
    let names = try manager.contentsOfDirectory(atPath: contract.path).sorted()
    let loader = ContractLoader()
    var found: [Diagnostic] = []
    for name in names where !name.hasPrefix("part") {
      let bytes = [UInt8](try Data(contentsOf: contract.appending(path: name)))
      do throws(Diagnostic) {
        let root = try loader.load(bytes, file: "contracts/\(name)").root
        for (key, value) in root.entries where key.hasText("$ref") || key.text.hasPrefix("ref") {
          do throws(Diagnostic) { _ = try loader.resolve(value) } catch { found.append(error) }
        }
      } catch { found.append(error) }
    }
    let report = DiagnosticReport(found + loader.diagnostics, sources: loader.sources)
    try GoldenDirectory(folder.appending(path: "expected")).compare([
      "report.txt": report.text(), "report.json": report.json(), "report.github": report.github(),
      "report.sarif": report.sarif(version: "1.0"),
    ])
    // Programs read two of them.
    for text in [report.json(), report.sarif(version: "1.0")] {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
  }

  private func place(_ file: String, _ line: Int, _ column: Int, _ length: Int = 0) -> Place {
    Place(file: file, start: Position(line: line, column: column), end: Position(line: line, column: column + length))
  }

  @Test func orderIsByPlaceAndEachIsSaidOnce() {
    let all = [
      Diagnostic("b", .error, "two", at: place("b", 1, 1)), Diagnostic("a", .warning, "one", at: place("a", 10, 2)),
      Diagnostic("a", .error, "nine", at: place("a", 9, 12)), Diagnostic("a", .error, "nine", at: place("a", 9, 12)),
      Diagnostic("z", .error, "none", at: nil), Diagnostic("a", .error, "nine", at: place("a", 9, 2)),
    ]
    let report = DiagnosticReport(all)
    #expect(report.diagnostics.map(\.message) == ["none", "nine", "nine", "one", "two"])
    #expect(report.diagnostics.map { $0.place?.start.column } == [nil, 2, 12, 2, 1])
    #expect((report.errors, report.warnings, report.omitted) == (4, 1, 0))
  }

  @Test func errorsAreKeptWhenThereAreTooMany() {
    let warnings = (1...150).map { Diagnostic("w", .warning, "w", at: place("a", $0, 1)) }
    let errors = (1...30).map { Diagnostic("e", .error, "e", at: place("z", $0, 1)) }
    let report = DiagnosticReport(warnings + errors, limit: 100)
    #expect(report.diagnostics.count == 100)
    #expect(report.diagnostics.count { $0.severity == .error } == 30)
    #expect((report.errors, report.warnings, report.omitted) == (30, 150, 80))
    #expect(report.text().hasSuffix("… and 80 more\n"))
    #expect(report.json().contains("\"omitted\": 80"))
    #expect(report.github().hasSuffix("::notice::… and 80 more\n"))
    #expect(DiagnosticReport(errors, limit: 0).text() == "… and 30 more\n")
  }

  @Test func longLinesAreShownAsAWindow() {
    var sources = SourceTexts()
    sources["a"] = Array(
      (String(repeating: "é", count: 3_000_000) + "X" + String(repeating: "y", count: 3_000_000)).utf8)
    let report = DiagnosticReport([Diagnostic("i", .error, "m", at: place("a", 1, 3_000_001, 1))], sources: sources)
    let lines = report.text().split(separator: "\n")
    #expect(lines[1] == "   1 | …" + String(repeating: "é", count: 50) + "X" + String(repeating: "y", count: 49) + "…")
    #expect(lines[2] == "     | " + String(repeating: " ", count: 51) + "^")
  }

  @Test func nothingOfAnInputSteersATerminal() {
    var sources = SourceTexts()
    sources["a\u{1B}[2J"] = Array("x: \u{1B}[31m\u{202E}\n".utf8)
    let bad = Diagnostic(
      "i", .error, "\u{1B}]0;t\u{7}\n::error::x", at: place("a\u{1B}[2J", 1, 4), notes: [.init("\u{2028}")],
      fix: "\u{202E}")
    let report = DiagnosticReport([bad], sources: sources)
    for text in [report.text(), report.json(), report.github(), report.sarif(version: "1")] {
      #expect(
        !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E || $0.value == 0x2028 })
    }
    #expect(report.github().split(separator: "\n").count == 1)
  }

  @Test func colorIsOnlyThereWhenAsked() {
    let report = DiagnosticReport([Diagnostic("i", .warning, "m", at: place("a", 1, 1))])
    #expect(report.text() == "a:1:1: warning: m [i]\n")
    #expect(report.text(color: true).contains("\u{1B}[1;35mwarning:\u{1B}[0m"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesOfEveryKindAreFound(end: String) {
    var sources = SourceTexts()
    sources["a"] = Array(["one", "", "three\ttabs", "four"].joined(separator: end).utf8)
    let lines = (1...5).map { line in
      DiagnosticReport([Diagnostic("i", .error, "m", at: place("a", line, 2, 3))], sources: sources).text()
        .split(separator: "\n").dropFirst().first.map(String.init)
    }
    #expect(lines == ["   1 | one", nil, "   3 | three tabs", "   4 | four", nil])
  }
}
