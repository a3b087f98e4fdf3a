import TestSupport
import Testing

@testable import ContractLint

struct RulePagesTests {
  /// `UPDATE_GOLDEN=1` prints them.
  @Test func committedPagesAreFresh() throws {
    try GoldenDirectory(Repository.root.appending(path: "docs/rules")).compare(RulePages.all)
  }

  @Test(arguments: LintRule.known.map(\.id))
  func everyRuleSaysWhatWhyAndWhatToDo(_ id: String) throws {
    let rule = try #require(LintRule.known.first { $0.id == id })
    for text in [rule.summary, rule.why, rule.fix] {
      #expect(text.count >= 8 && text.hasSuffix(".") || text.hasSuffix("`"))
    }
    #expect(!rule.bad.isEmpty && !rule.good.isEmpty)
    #expect(rule.options.allSatisfy { $0.summary.hasSuffix(".") })
  }

  @Test func theListNamesEveryRule() {
    for rule in LintRule.known { #expect(RulePages.list.contains("  \(rule.id) ")) }
  }
}
