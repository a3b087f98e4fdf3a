import ContractText
import Testing

@testable import ContractLint

/// A part of a document, and how often a rule finds fault with it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let part: String
  let count: Int
  let settings: [String: LintOption.Value]
  let why: String

  init(_ rule: String, _ count: Int, _ why: String, _ part: String, _ settings: [String: LintOption.Value] = [:]) {
    self.rule = rule
    self.count = count
    self.why = why
    self.part = part
    self.settings = settings
  }

  var testDescription: String { "\(rule): \(why)" }

  func check() throws {
    let found = try findings()
    #expect(found.count == count, "\(found.map(\.diagnostic.message))")
    // One fault at one place: two users of a component are no two faults.
    #expect(
      Set(found.map { "\($0.diagnostic.message) \($0.diagnostic.place?.description ?? "")" }).count == found.count)
    for finding in found {
      let message = finding.diagnostic.message
      #expect(!message.hasSuffix("."))
      #expect(finding.diagnostic.place != nil)
    }
  }

  func findings() throws -> [LintFinding] {
    let rule = try #require(LintRule.all.first { $0.id == self.rule })
    return try RuleTests.findings(rule, part, settings: settings)
  }
}
