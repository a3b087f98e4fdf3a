import ContractText
import Foundation
import TestSupport
import Testing
import TreatyTool

@testable import ContractLint
@testable import LintTool

/// Real contracts against every rule: each run ends in time and finds the same twice.
@Suite struct LintCorpusTests {
  @Test(.heavy, .timeLimit(.minutes(30))) func everyContractIsLinted() throws {
    guard let corpora = Repository.corpora else {
      return print("LintCorpusTests: skipped, no corpora on this machine (set TREATY_CORPORA)")
    }
    let isWhole = ProcessInfo.processInfo.environment["TREATY_CORPUS"] == "all"
    let all = Self.contracts(below: corpora.appending(path: "openapi/dev"))
    // The large ones take minutes in a debug build: `make corpus` does them.
    let chosen = all.filter { isWhole || $0.size < 300_000 }
    if chosen.count < all.count {
      print("LintCorpusTests: \(all.count - chosen.count) of \(all.count) skipped; make corpus runs them")
    }
    let folder = try LintFolder(["treaty-lint.yaml": "extends: [all]\n"])
    defer { folder.remove() }
    var totals: [String: Int] = [:]
    for contract in chosen {
      let request = LintRequest(contracts: [contract.path], rules: folder.path("treaty-lint.yaml"))
      let run = try LintRun(request)
      for diagnostic in run.diagnostics { totals[diagnostic.id, default: 0] += 1 }
      #expect(run.diagnostics == (try LintRun(request)).diagnostics, "\(contract.path)")
      #expect(run.diagnostics.allSatisfy { !$0.message.isEmpty && ($0.place?.start.line ?? 1) > 0 })
    }
    for (id, count) in totals.sorted(by: { $0.key < $1.key }) { print("  \(count) \(id)") }
    #expect(!chosen.isEmpty && !totals.isEmpty)
  }

  /// What `--fix` makes of real contracts is read again and is stable; what it cannot make it says.
  @Test(.heavy, .timeLimit(.minutes(30))) func everyContractIsFixed() throws {
    guard let corpora = Repository.corpora else {
      return print("LintCorpusTests: skipped, no corpora on this machine (set TREATY_CORPORA)")
    }
    let isWhole = ProcessInfo.processInfo.environment["TREATY_CORPUS"] == "all"
    let all = Self.contracts(below: corpora.appending(path: "openapi/dev"))
    let chosen = all.filter { isWhole || $0.size < 80_000 }
    if chosen.count < all.count {
      print("LintCorpusTests: \(all.count - chosen.count) of \(all.count) are not fixed; make corpus does them")
    }
    let folder = try LintFolder(["treaty-lint.yaml": "extends: [all]\n"])
    defer { folder.remove() }
    var (fixed, reasons) = ([String: Int](), [String: Int]())
    for contract in chosen {
      let fix = try LintFix(LintRequest(contracts: [contract.path], rules: folder.path("treaty-lint.yaml")))
      fixed.merge(fix.fixed, uniquingKeysWith: +)
      for refusal in fix.refusals { reasons[refusal.message, default: 0] += 1 }
      let open = fix.run.findings.count { !$0.edits.isEmpty }
      #expect(open == fix.refusals.count, "\(contract.path)")
    }
    for (id, count) in fixed.sorted(by: { $0.key < $1.key }) { print("  fixed \(count) \(id)") }
    for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) { print("  \(count) \(reason)") }
  }

  /// The contracts of a corpus, entry documents only.
  static func contracts(below folder: URL) -> [(path: String, size: Int)] {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return files.filter { ["yaml", "yml", "json"].contains(($0 as NSString).pathExtension) }.sorted().compactMap {
      name in
      let path = folder.appending(path: name).path
      guard let handle = FileHandle(forReadingAtPath: path), let head = try? handle.read(upToCount: 4_000) else {
        return nil
      }
      let text = String(decoding: head, as: UTF8.self)
      guard text.contains(/["']?(openapi|swagger)["']?\s*:/) else { return nil }
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      return (path, size)
    }
  }
}
