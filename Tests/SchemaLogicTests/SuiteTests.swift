import ContractReaders
import ContractText
import Foundation
import TestSupport
import Testing
import TreatyJSON

@testable import SchemaLogic

/// The JSON Schema test suite, read in place. What is optional and not done is named: a name that passes fails the test.
@Suite struct SuiteTests {
  static let drafts: [(folder: String, draft: JSONSchemaDraft)] = [
    ("draft4", .draft4), ("draft6", .draft6), ("draft7", .draft7), ("draft2019-09", .draft2019),
    ("draft2020-12", .draft2020),
  ]

  /// Optional cases that are known to fail: `draft/file: group: test`.
  static let knownFailures: Set<String> = [
    // The model has JSON Schema's later integers, of which 1.0 is one.
    "draft4/zeroTerminatedFloats: some languages do not distinguish between different types of numeric value: "
      + "a float is not an integer even without fractional part"
  ]

  struct Tally {
    var required = (right: 0, all: 0)
    var formats = (right: 0, all: 0)
    var optional = (right: 0, all: 0)
  }

  @Test(.heavy) func everyCase() throws {
    guard let documents = try SuiteDocuments() else {
      print("JSON Schema test suite: absent, 0 cases run")
      return
    }
    var failed: Set<String> = []
    for (folder, draft) in Self.drafts {
      var tally = Tally()
      let root = documents.root.appending(path: "tests/\(folder)")
      for path in (FileManager.default.subpaths(atPath: root.path) ?? []).sorted() where path.hasSuffix(".json") {
        let text = try Data(contentsOf: root.appending(path: path))
        let groups = try JSONReader.decode(JSONValue.self, from: Array(text)).array ?? []
        let isFormat = path.hasPrefix("optional/format/")
        let isOptional = path.hasPrefix("optional/") && !isFormat
        for group in groups {
          let wrong = try failures(of: group, documents, draft, isFormat: isFormat, isOptional: isOptional)
          let count = group["tests"]?.array?.count ?? 0
          let name = path.replacing("optional/", with: "").replacing(".json", with: "")
          failed.formUnion(wrong.map { "\(folder)/\(name): \($0)" })
          let path: WritableKeyPath<Tally, (right: Int, all: Int)> =
            isFormat ? \.formats : isOptional ? \.optional : \.required
          tally[keyPath: path].all += count
          tally[keyPath: path].right += count - wrong.count
        }
      }
      print(
        "JSON Schema test suite, \(folder): required \(tally.required.right) of \(tally.required.all), formats "
          + "\(tally.formats.right) of \(tally.formats.all), optional \(tally.optional.right) of \(tally.optional.all)")
    }
    for name in failed.subtracting(Self.knownFailures).sorted() { Issue.record("fails: \(name)") }
    for name in Self.knownFailures.subtracting(failed).sorted() { Issue.record("passes, and is listed: \(name)") }
  }

  private func failures(
    of group: JSONValue, _ documents: SuiteDocuments, _ draft: JSONSchemaDraft, isFormat: Bool, isOptional: Bool
  ) throws -> [String] {
    let title = group["description"]?.string ?? ""
    let result = try documents.read(group["schema"] ?? true, draft)
    var options = SchemaValidator.Options()
    if isFormat { options.formats = .assertion }
    options.assertsContent = isOptional
    let validator = SchemaValidator(result.table, options: options)
    var wrong: [String] = []
    for test in group["tests"]?.array ?? [] {
      guard let data = test["data"], let expected = test["valid"]?.bool else { continue }
      let report = validator.report(data, result.roots[0])
      let outcome = validator.outcome(data, result.roots[0])
      // Both ways through the validator have to agree, and a refusal has a reason.
      if outcome != (expected ? .valid : .invalid) || report.outcome != outcome || report.failures.isEmpty != expected {
        wrong.append("\(title): \(test["description"]?.string ?? "")")
      }
    }
    return wrong
  }
}
