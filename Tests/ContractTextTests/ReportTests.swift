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
    let all = found + loader.diagnostics
    let (json, sarif) = (JSONRenderer().render(all), SARIFRenderer(version: "1.0").render(all))
    try GoldenDirectory(folder.appending(path: "expected")).compare([
      "report.txt": TextRenderer(source: { loader.sources[$0] }).render(all), "report.json": json,
      "report.github": GitHubRenderer().render(all), "report.sarif": sarif,
    ])
    // Programs read two of them.
    for text in [json, sarif] {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
  }

  private func text(_ source: String, _ line: Int, _ column: Int, _ length: Int = 0) -> [Substring] {
    let start = Position(line: line, column: column)
    let place = Place(file: "a", start: start, end: Position(line: line, column: column + length))
    let bytes = Array(source.utf8)
    return TextRenderer(source: { _ in bytes }).render([Diagnostic("i", .error, "m", at: place)]).split(separator: "\n")
  }

  @Test func aLineOfMegabytesIsShownAsAWindow() {
    let source = String(repeating: "é", count: 3_000_000) + "XYZ" + String(repeating: "y", count: 3_000_000)
    let lines = text(source, 1, 3_000_001, 3)
    #expect(lines[1] == "  1 | …" + String(repeating: "é", count: 33) + "XYZ" + String(repeating: "y", count: 64) + "…")
    #expect(lines[2] == "    | " + String(repeating: " ", count: 34) + "^~~")
  }

  @Test func passwordsInURIsAreNotShown() {
    #expect(
      text("a: https://me:hunter2@example.com/x@y b@c", 1, 4)[1] == "  1 | a: https://**********@example.com/x@y b@c")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesOfEveryKindAreFound(end: String) {
    let source = ["one", "", "three\ttabs", "four"].joined(separator: end)
    let lines = (1...5).map { text(source, $0, 1).dropFirst().first.map(String.init) }
    #expect(lines == ["  1 | one", "  2 | ", "  3 | three tabs", "  4 | four", nil])
  }
}
