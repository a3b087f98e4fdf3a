import ContractText
import Foundation
import TestSupport
import Testing

/// The inputs that must not hurt, as far as this layer decides: their verdicts, places and words.
struct ManifestTests {
  struct Row {
    var file: String
    var layer: String
    var expect: String
    var at: String
  }

  private func rows(_ layers: Set<String>) throws -> [(row: Row, path: String)] {
    guard let corpora = Repository.corpora else {
      print("skipped every case of the negative corpus: no corpora here")
      return []
    }
    let folder = corpora.appending(path: "openapi/negative/self-made")
    let table = try String(contentsOf: folder.appending(path: "manifest.tsv"), encoding: .utf8)
    let all = table.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(file: cells[0], layer: cells[1], expect: cells[2], at: cells[3])
    }
    var (found, absent): ([(Row, String)], Int) = ([], 0)
    for row in all where layers.contains(row.layer) {
      let path = folder.appending(path: row.file).path
      // Links and pipes do not survive every way of copying: they are made by tests of references instead.
      if (try? FileManager.default.attributesOfItem(atPath: path)) == nil {
        absent += 1
      } else {
        found.append((row, path))
      }
    }
    print("negative corpus, \(layers.sorted()): \(found.count) cases, \(absent) skipped for want of a file")
    return found
  }

  /// Verdicts that other layers give: the text itself is fine.
  private static let later: Set<String> = ["bytes/dashes-only.yaml"]

  @Test(.timeLimit(.minutes(10))) func everyCaseOfTheseLayersEndsAsItShould() throws {
    for (row, path) in try rows(["bytes", "json", "yaml"]) {
      let loader = ContractLoader()
      do throws(Diagnostic) {
        _ = try loader.load(path)
        if row.expect == "reject" { #expect(Self.later.contains(row.file), "\(row.file) was read") }
        if row.expect == "warn" {
          #expect(loader.diagnostics.contains { isAt($0, row.at) }, "\(row.file) has no warning at \(row.at)")
        }
      } catch {
        #expect(row.expect == "reject" || row.expect == "either", "\(row.file): \(error)")
        #expect(error.place != nil, "\(row.file)")
        if row.expect == "reject", row.at != "-" {
          #expect(isAt(error, row.at), "\(row.file): \(error), not \(row.at)")
        }
      }
    }
  }

  /// A place, or the start of the scalar that holds it.
  private func isAt(_ diagnostic: Diagnostic, _ at: String) -> Bool {
    guard let place = diagnostic.place else { return false }
    let parts = at.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, parts[0] == Int(place.start.line) else { return parts.count != 2 }
    return abs(Int(place.start.column) - parts[1]) <= 1
  }

  @Test func wordsThatACaseAsksFor() throws {
    let words = [
      "bytes/invalid-utf8-lone-ff.yaml": "5:11 invalid UTF-8: byte 0xFF",
      "bytes/invalid-utf8-truncated.yaml": "4:3 invalid UTF-8",
      "bytes/invalid-utf8-key.json": "1:69 invalid UTF-8", "bytes/nul-in-string.yaml": "5:11 control character U+0000",
      "bytes/control-chars.yaml": "5:11 control character", "bytes/binary.yaml": "1:1 this is not text",
      "bytes/empty.json": "1:1 the document is empty", "json/truncated.json": "1:65 the text ends inside an object",
      "json/comment.json": "1:2 JSON has no comments", "yaml/directive-yaml-9.yaml": "1:1 unknown YAML version",
      "yaml/duplicate-key-quoted.yaml": "9:9 duplicate key \"200\"",
      "yaml/complex-key.yaml": "5:3 a key must be a string",
    ]
    for (row, path) in try rows(["bytes", "json", "yaml"]) {
      guard let expected = words[row.file] else { continue }
      let error = #expect(throws: Diagnostic.self) { try ContractLoader().load(path) }
      let place = error?.place.map { "\($0.start.line):\($0.start.column)" } ?? ""
      let said = "\(place) \(error?.message ?? "")"
      #expect(said.hasPrefix(expected), "\(row.file)")
    }
  }

  /// Whatever is said about them later: none of the others stops this layer, and all of their references end.
  @Test(.heavy, .timeLimit(.minutes(10))) func everyOtherCaseIsRead() throws {
    for (row, path) in try rows(["oas", "ref", "scale", "codegen", "part"]) where !row.file.hasSuffix(".txt") {
      let loader = ContractLoader()
      guard let document = try? loader.load(path) else {
        #expect(row.expect == "reject" || row.expect == "either" || row.layer == "part", "\(row.file)")
        continue
      }
      if row.layer == "ref" { try followAll(document, loader, row) }
    }
  }

  /// Where a case is about a reference as such, this layer gives its verdict.
  private func followAll(_ document: Document, _ loader: ContractLoader, _ row: Row) throws {
    let isOurs = [
      "remote-", "file-traversal", "file-absolute", "file-proc", "file-dev", "file-home", "file-back", "file-win",
      "file-nul", "file-missing", "file-directory", "empty", "no-slash", "bad-", "index-", "unresolved", "id-rebases",
      "ref-",
      "number",
    ].contains { row.file.hasPrefix("ref/\($0)") || row.file.hasPrefix("special/\($0)") }
    var failures: [Diagnostic] = []
    var stack = [document.root]
    while let node = stack.popLast() {
      for (key, value) in node.entries {
        stack.append(value)
        guard key.hasText("$ref"), value.kind != .mapping else { continue }
        do throws(Diagnostic) { _ = try loader.resolve(value) } catch { failures.append(error) }
      }
      stack += node.items
    }
    if isOurs, row.expect == "reject" { #expect(failures.contains { isAt($0, row.at) }, "\(row.file): \(failures)") }
    if row.expect == "accept", row.file != "ref/property-named-ref.yaml", row.file != "ref/external-value.yaml" {
      #expect(failures.isEmpty, "\(row.file): \(failures)")
    }
    let text = TextRenderer(source: { loader.sources[$0] }).render(failures)
    #expect(!text.contains("root:x:0") && !text.contains("hunter2"), "\(row.file)")
  }
}
