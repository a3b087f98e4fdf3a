import ContractText
import Foundation
import TestSupport
import Testing

/// The YAML test suite: valid documents read with the values that stand beside them, others are refused. What libyaml
/// or this tool's own rules keep from that is listed; the lists may only become shorter.
struct YAMLSuiteTests {
  private func files(_ folder: String) throws -> [(name: String, url: URL)] {
    guard let corpora = Repository.corpora else {
      print("skipped the YAML test suite: no corpora here")
      return []
    }
    let url = corpora.appending(path: "openapi/negative/yaml-test-suite/\(folder)")
    return try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".yaml") }.sorted().map {
      (String($0.dropLast(5)), url.appending(path: $0))
    }
  }

  /// A contract is one document with keys that are strings, and has standard tags only.
  private static let byRule: Set<String> = ["unknown-tag", "complex-key", "several-documents", "empty-document"]

  @Test func validDocumentsHaveTheirValues() throws {
    let known = try Ratchet("yaml-suite-valid")
    var failing: Set<String> = []
    var (right, refused) = (0, 0)
    for (name, url) in try files("valid") {
      let bytes = [UInt8](try Data(contentsOf: url))
      do throws(Diagnostic) {
        let document = try ContractLoader().load(bytes, file: "a.yaml")
        let expected = url.deletingPathExtension().appendingPathExtension("json")
        guard let json = try? Data(contentsOf: expected) else {
          right += 1
          continue
        }
        let value = try ContractLoader().load([UInt8](json), file: "a.json")
        if isEqual(document.root, value.root) { right += 1 } else { failing.insert(name) }
      } catch {
        if Self.byRule.contains(error.id) { refused += 1 } else { failing.insert(name) }
      }
    }
    print("YAML test suite, valid: \(right) read, \(refused) refused by rule, \(failing.count) known gaps")
    known.check(failing)
  }

  @Test func wrongDocumentsAreRefused() throws {
    let known = try Ratchet("yaml-suite-error")
    var failing: Set<String> = []
    for (name, url) in try files("error") {
      if failure([UInt8](try Data(contentsOf: url))) == nil { failing.insert(name) }
    }
    known.check(failing)
  }

  /// Equal as JSON values: numbers by value, since YAML writes some that JSON does not have.
  private func isEqual(_ left: Node, _ right: Node) -> Bool {
    switch (left.kind, right.kind) {
    case (.mapping, .mapping):
      guard left.count == right.count else { return false }
      return left.entries.allSatisfy { key, value in right.member(key.text).map { isEqual(value, $0) } ?? false }
    case (.sequence, .sequence): return left.count == right.count && zip(left.items, right.items).allSatisfy(isEqual)
    case (.integer, .integer), (.float, .float), (.float, .integer), (.integer, .float):
      return left.text == right.text || number(left.text) == number(right.text)
    case (.null, .null): return true
    default: return left.kind == right.kind && left.text.lowercased() == right.text.lowercased()
    }
  }

  private func number(_ text: String) -> Double? {
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map(Double.init) }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map(Double.init) }
    return Double(text)
  }
}

/// What is known to be wrong, by name, in a file of the test target.
struct Ratchet {
  private let name: String
  private let url: URL
  private let known: Set<String>

  init(_ name: String) throws {
    self.name = name
    url = Repository.root.appending(path: "Tests/ContractTextTests/Cases/\(name).txt")
    let text = try String(contentsOf: url, encoding: .utf8)
    known = Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
  }

  func check(_ failing: Set<String>, sourceLocation: SourceLocation = #_sourceLocation) {
    guard Repository.corpora != nil else { return }
    let new = failing.subtracting(known).sorted()
    #expect(new.isEmpty, "\(name): these were right before", sourceLocation: sourceLocation)
    let mended = known.subtracting(failing).sorted()
    #expect(mended.isEmpty, "\(name): these are right now, take them off the list", sourceLocation: sourceLocation)
  }
}
