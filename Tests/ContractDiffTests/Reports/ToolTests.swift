import ContractDiff
import Foundation
import TestSupport
import Testing

@testable import DiffTool
@testable import TreatyTool

@Suite struct ToolTests {
  @Test func patterns() {
    let cases: [(String, String, Bool)] = [
      ("a/*.yaml", "a/b.yaml", true), ("a/*.yaml", "a/b/c.yaml", false), ("a/**/*.yaml", "a/b/c.yaml", true),
      ("a/**/*.yaml", "a/c.yaml", true), ("**/o*s.yaml", "x/orders.yaml", true), ("a/*", "b/c", false),
      ("a/**", "a/b/c", true), ("a**c", "a/b/c", true), ("a/**/c", "a/bc", false), ("**/c", "c", true),
      ("**/**/c", "a/c", true), ("a/*", "a/", true), ("*", "", true), ("", "", true), ("", "a", false),
      ("*a*a*a*a*b", String(repeating: "a", count: 2_000), false),
    ]
    for (pattern, path, expected) in cases { #expect(WildcardPattern(pattern).matches(path) == expected, "\(pattern)") }
  }

  @Test func versions() throws {
    let (beta, final) = (try #require(SemanticVersion("1.2.3-beta")), try #require(SemanticVersion("1.2.3")))
    #expect(beta < final)
    #expect(SemanticVersion("v2")?.description == "2.0.0")
    for text in ["", "1.x", "a", "1.2.3.4", "-1"] { #expect(SemanticVersion(text) == nil, "\(text)") }
  }

  @Test func dates() {
    #expect(CalendarDate("2024-02-29")?.description == "2024-02-29")
    #expect(CalendarDate("2027-01-31T00:00:00Z")?.day == 31)
    for text in ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "soon", ""] { #expect(CalendarDate(text) == nil) }
    #expect(CalendarDate(secondsSince1970: 1_709_164_800).description == "2024-02-29")
    #expect(CalendarDate(secondsSince1970: -1).description == "1969-12-31")
  }

  /// Two folders are matched by path; what only one of them has came or went.
  @Test func folders() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-folders-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let contract =
      "openapi: 3.1.0\ninfo: {title: A, version: 1.0.0}\npaths: {/a: {get: {responses: {'200': {description: ok}}}}}\n"
    for path in ["old/a.yaml", "old/gone.yaml", "new/a.yaml", "new/come.yaml"] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try contract.write(to: file, atomically: true, encoding: .utf8)
    }
    try "just: text".write(to: folder.appending(path: "new/other.yaml"), atomically: true, encoding: .utf8)
    let run = try DiffRun(
      DiffRequest(
        arguments: [folder.path + "/old", folder.path + "/new"], today: CalendarDate(year: 2026, month: 11, day: 30)))
    #expect(
      run.report.sections.map { $0.changes.map(\.id) } == [
        [], ["operation-removed"], ["operation-added"],
      ])
    let bumps = run.report.sections.map { VersionBump($0).step }
    #expect(bumps == [.none, .major, .minor])
  }

  @Test func bareSchemas() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-schemas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, most) in [("old one.json", 5), ("new.json", 4)] {
      let schema =
        "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"properties\":{\"n\":{\"$ref\":\"#/definitions/n\"}},"
        + "\"definitions\":{\"n\":{\"type\":\"integer\",\"maximum\":\(most)}}}"
      try schema.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let run = try DiffRun(
      DiffRequest(
        arguments: [folder.path + "/old one.json", folder.path + "/new.json"],
        today: CalendarDate(year: 2026, month: 11, day: 30)))
    #expect(run.report.changes.map(\.id) == ["maximum-decreased"])
    #expect(run.report.changes.first?.witness?.text == "{\"n\":5}")
  }

  /// A keyword alone makes a schema; data and titles do not.
  @Test func schemasSayWhatTheyAre() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-schemas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func changes(_ base: String, _ revision: String) throws -> [String] {
      let files = ["base.json", "revision.json"].map { folder.appending(path: $0) }
      for (text, file) in zip([base, revision], files) { try text.write(to: file, atomically: true, encoding: .utf8) }
      return try DiffRun(DiffRequest(arguments: files.map(\.path), today: .today)).report.changes.map(\.id)
    }
    #expect(try changes(#"{"minimum": 3}"#, #"{"minimum": 5}"#) == ["minimum-increased"])
    #expect(try changes("{}", #"{"not": {"type": "string"}}"#) == ["not-added"])
    #expect(throws: ToolFailure.self) { try changes(#"{"title": "a"}"#, #"{"title": "a"}"#) }
    #expect(throws: ToolFailure.self) { try changes("[1]", "{}") }
  }

  @Test func whatCannotBeReadIsBadInput() {
    #expect(throws: ToolFailure.self) {
      try DiffRun(DiffRequest(arguments: ["nowhere.yaml", "there.yaml"], today: .today))
    }
    #expect(throws: ToolFailure.self) { try DiffRun(DiffRequest(arguments: ["-", "-"], today: .today)) }
    #expect(throws: ToolFailure.self) {
      try DiffRun(DiffRequest(arguments: ["no-such-branch:a.yaml", "there.yaml"], today: .today))
    }
  }

  @Test func reportsAreWrittenWhole() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-report-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a/report.txt")
    try ReportOutput.write("one\n", to: file.path)
    try ReportOutput.write("two\n", to: file.path)
    #expect(try String(contentsOf: file, encoding: .utf8) == "two\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a") == ["report.txt"])
  }
}
