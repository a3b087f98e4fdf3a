import ContractReaders
import ContractText
import Testing

@testable import ContractLint

/// Each rule's own examples, which its page shows.
struct RuleTests {
  @Test(arguments: LintRule.all.map(\.id))
  func findsItsBadExampleAndNotItsGoodOne(_ id: String) throws {
    let rule = try #require(LintRule.all.first { $0.id == id })
    #expect(try !Self.findings(rule, rule.bad).isEmpty)
    let found = try Self.findings(rule, rule.good)
    #expect(found.isEmpty, "\(found.map(\.diagnostic.message))")
  }

  @Test func idsAreStableNames() {
    let ids = LintRule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil })
  }

  /// What a rule finds in the part of a document that stands behind `openapi` and, where it has none of its own,
  /// `info`; it has to be read without fault.
  static func findings(
    _ rule: LintRule, _ part: String, settings: [String: LintOption.Value] = [:]
  ) throws -> [LintFinding] {
    let info = part.hasPrefix("info:") ? "" : "info: { title: Example, version: 1.0.0 }\n"
    let text = "openapi: 3.1.0\n\(info)\(part)\n"
    let loader = ContractLoader()
    let document = try loader.load(Array(text.utf8), file: "example.yaml")
    let result = OpenAPIReader.read(document, loader: loader)
    let errors = (loader.diagnostics + result.diagnostics).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message))")
    let contract = try #require(result.contract)
    var findings = LintFindings(rule, settings: settings)
    rule.check(LintSubject(contract: contract, documents: loader.files), &findings)
    return findings.all
  }
}
