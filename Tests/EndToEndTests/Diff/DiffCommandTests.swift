import Foundation
import Testing

/// `treaty diff` as a process, on files: what it compares, what it writes, and how it ends.
struct DiffCommandTests {
  private let files: DiffFolder

  init() throws { files = try DiffFolder() }

  private static let shorter = "max-length-decreased"

  @Test(arguments: [
    ("old.yaml new.yaml", [shorter]), ("old.yaml old.yaml", []), ("new.yaml old.yaml", ["max-length-increased"]),
    ("./old.yaml new.yaml", [shorter]), ("- new.yaml", [shorter]),
  ])
  func twoFiles(line: String, expected: [String]) async throws {
    defer { files.remove() }
    #expect(try await files.ids(line, input: ContractRepository.contract) == expected)
  }

  @Test func standardInputIsOneSideOfTwo() async throws {
    defer { files.remove() }
    #expect(try await files.ids("old.yaml -", input: DiffFolder.broken) == [Self.shorter])
    let run = try await files.treaty("diff old.yaml -", input: DiffFolder.broken)
    #expect(run.status == 1)
    #expect(run.output.contains("error[\(Self.shorter)] "))
  }

  /// Contracts are matched by their paths below the two; what only one side has came or went.
  @Test(arguments: ["a b", "a/ b/", "a/**/*.yaml b/**/*.yaml", "a/*/*.yaml b/*/*.yaml", "./a ./b"])
  func foldersAndPatterns(line: String) async throws {
    defer { files.remove() }
    try files.write("a/x/notes.yaml", ContractRepository.contract)
    try files.write("b/x/notes.yaml", DiffFolder.broken)
    try files.write("a/x/gone.yaml", ContractRepository.contract)
    try files.write("b/y/come.yaml", ContractRepository.contract)
    // Not contracts: a part that one refers to, and something else.
    try files.write("b/x/part.yaml", "type: string\n")
    try files.write("b/x/readme.json", "[]")
    let ids = try await files.ids(line)
    #expect(ids.sorted() == [Self.shorter, "operation-added", "operation-removed"], "\(ids)")
  }

  @Test func schemasWithoutAContract() async throws {
    defer { files.remove() }
    try files.write("old.json", #"{"$schema": "http://json-schema.org/draft-07/schema#", "type": "integer"}"#)
    try files.write(
      "new.json", #"{"$schema": "http://json-schema.org/draft-07/schema#", "type": "integer", "minimum": 3}"#)
    let run = try await files.treaty("diff old.json new.json")
    #expect(run.status == 1)
    #expect(run.output.contains("This value was accepted and is refused now:\n      0\n"), "\(run.output)")
  }

  @Test(arguments: [
    ("new.yaml", "breaking", 1), ("new.yaml", "source", 1), ("new.yaml", "any", 1), ("new.yaml", "none", 0),
    ("more.yaml", "breaking", 0), ("more.yaml", "behaviour", 0), ("more.yaml", "any", 1), ("old.yaml", "any", 0),
    ("meaning.yaml", "breaking", 0), ("meaning.yaml", "behaviour", 1), ("meaning.yaml", "source", 0),
  ])
  func failOn(revision: String, what: String, status: Int32) async throws {
    defer { files.remove() }
    let run = try await files.treaty("diff old.yaml \(revision) --fail-on \(what)")
    #expect(run.status == status, "\(run.everything)")
    #expect(run.errors == "")
  }

  @Test(arguments: ["text", "markdown", "json", "html", "sarif", "github", "gitlab", "junit"])
  func everyFormatToAFileAsToStandardOutput(format: String) async throws {
    defer { files.remove() }
    let line = "diff old.yaml new.yaml --fail-on none --format \(format)"
    let shown = try await files.treaty(line)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains(Self.shorter))
    #expect(shown.output.hasSuffix("\n"))
    #expect(!shown.output.contains("\u{1B}"))
    try files.write("reports/of/today", "an older one")
    let written = try await files.treaty("\(line) --output reports/of/today")
    #expect((written.status, written.output, written.errors) == (0, "", ""))
    #expect(try files.text("reports/of/today") == shown.output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: files.folder.path + "/reports/of") == ["today"])
    if ["json", "sarif", "gitlab"].contains(format) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) }
    }
  }

  @Test func aFailureLeavesTheOldReport() async throws {
    defer { files.remove() }
    try files.write("report.html", "the old one")
    let run = try await files.treaty("diff old.yaml missing.yaml --format html --output report.html")
    #expect(run.status == 3)
    #expect(try files.text("report.html") == "the old one")
    let refused = try await files.treaty("diff old.yaml new.yaml --output old.yaml/report.txt")
    #expect(refused.status == 3)
    #expect(refused.errors.contains("[output-not-a-folder]"), "\(refused.errors)")
    let folder = try await files.treaty("diff old.yaml new.yaml --output .")
    #expect(folder.status == 3, "\(folder.everything)")
  }

  @Test func whatIsShownAndWhatIsCounted() async throws {
    defer { files.remove() }
    let quiet = try await files.treaty("diff old.yaml more.yaml")
    #expect(quiet.output == "0 errors, 0 warnings, 1 note\n")
    let all = try await files.treaty("diff old.yaml more.yaml --show note")
    #expect(all.output.hasPrefix("note[max-length-increased] more.yaml:27:"))
    let comment = try await files.treaty("diff old.yaml more.yaml --format markdown")
    #expect(comment.output.hasPrefix("## Contract changes: 0 errors, 0 warnings, 1 note\n"))
    #expect(comment.output.contains("Not shown: 1 note."))
  }

  @Test func colourIsForTerminals() async throws {
    defer { files.remove() }
    let plain = try await files.treaty("diff old.yaml new.yaml")
    #expect(!plain.output.contains("\u{1B}"))
    let painted = try await files.treaty("diff old.yaml new.yaml --color always")
    #expect(painted.output.contains("\u{1B}[1;31merror[\(Self.shorter)]\u{1B}[0m"))
    let stripped = painted.output.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(stripped == plain.output)
  }

  @Test func sameBytesEachTime() async throws {
    defer { files.remove() }
    for format in ["json", "html"] {
      let line = "diff old.yaml new.yaml --fail-on none --format \(format)"
      let first = try await files.treaty(line).output
      #expect(try await files.treaty(line).output == first)
    }
  }

  /// One clear message each, on standard error, and nothing among the results.
  @Test(arguments: [
    ("diff", 3, "There is no git repository here"), ("diff a b c", 2, "Name BASE and REVISION"),
    ("diff old.yaml new.yaml --fail-on some", 2, "fail-on"), ("diff old.yaml new.yaml --format pdf", 2, "format"),
    ("diff old.yaml new.yaml --today tomorrow", 2, "'tomorrow' is no date"), ("diff - -", 3, "[diff-input]"),
    ("diff old.yaml missing.yaml", 3, "missing.yaml"), ("diff missing.yaml old.yaml", 3, "missing.yaml"),
    ("diff old.yaml bad.yaml", 3, "bad.yaml:2:"), ("diff bad.yaml old.yaml", 3, "bad.yaml:2:"),
    ("diff old.yaml other.txt", 3, "other.txt"), ("diff empty empty", 3, "There is no contract to compare."),
    ("diff nothing/*.yaml new.yaml", 3, "nothing/*.yaml"), ("diff main:old.yaml new.yaml", 3, "[git-revision]"),
    ("diff old.yaml", 3, "[git-revision]"), ("diff old.yaml new.yaml --policy missing.yaml", 3, "missing.yaml"),
    ("diff old.yaml new.yaml --policy bad.yaml", 3, "bad.yaml:"), ("diff old.yaml empty", 3, "empty"),
    ("changelog", 2, "range"), ("changelog HEAD", 2, "contract"), ("changelog a..b old.yaml", 3, "[git-revision]"),
    ("bump old.yaml missing.yaml", 3, "missing.yaml"), ("bump a b c", 2, "Name BASE and REVISION"),
    ("diff old.yaml new.yaml --max-bytes 10", 3, "old.yaml"),
  ])
  func badInput(line: String, status: Int32, message: String) async throws {
    defer { files.remove() }
    try files.write("bad.yaml", "openapi: 3.1.0\ninfo: [\n")
    try files.write("other.txt", "just words\n")
    try FileManager.default.createDirectory(
      at: files.folder.appending(path: "empty"), withIntermediateDirectories: true)
    let run = try await files.treaty(line)
    #expect(run.status == status, "\(run.everything)")
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!run.errors.contains("/tmp/treaty-") || run.errors.contains(files.folder.path), "\(run.errors)")
    if status == 3 { #expect(run.errors.matches(of: /\[[a-z-]+\]\n/).count == 1, "\(run.errors)") }
  }

  @Test func annotationsTellOfBadInputToo() async throws {
    defer { files.remove() }
    try files.write("bad.yaml", "openapi: 3.1.0\ninfo: [\n")
    let run = try await files.treaty("diff old.yaml bad.yaml --format github")
    #expect(run.errors.hasPrefix("::error file=bad.yaml,line="), "\(run.errors)")
  }

  @Test func versionsHaveToGrow() async throws {
    defer { files.remove() }
    let small = try await files.treaty("bump old.yaml new.yaml")
    #expect(small.status == 1)
    #expect(small.output == "new.yaml: major, from 1.0.0 to 2.0.0 at least; info.version is 1.0.0\n")
    try files.write("new.yaml", DiffFolder.broken.replacing("version: 1.0.0", with: "version: 2.0.0"))
    #expect(try await files.treaty("bump old.yaml new.yaml").status == 0)
    try files.write("new.yaml", DiffFolder.extended.replacing("version: 1.0.0", with: "version: 1.1.0"))
    let minor = try await files.treaty("bump old.yaml new.yaml")
    #expect((minor.status, minor.output) == (0, "new.yaml: minor, from 1.0.0 to 1.1.0 at least; 1.1.0 is enough\n"))
    #expect(try await files.treaty("bump old.yaml old.yaml").output.contains("no change"))
  }
}
