import ContractText
import Testing

@testable import ContractLint

/// What the rules about schemas find beside their own examples, and above all what they let pass.
struct RulesSchemasTests {
  /// A rule, a part of a document, and the lines (of that part, from 1) of its findings.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let name: String
    let part: String
    let lines: [Int]
    var testDescription: String { "\(rule): \(name)" }
  }

  @Test(arguments: SchemaRuleCases.all)
  func findsWhatIsWrongAndNothingElse(_ one: Case) throws {
    let rule = try #require(LintRule.schemaRules.first { $0.id == one.rule })
    let found = try RuleTests.findings(rule, one.part)
    // Two lines stand before the part.
    let lines = found.compactMap { $0.diagnostic.place.map { Int($0.start.line) - 2 } }
    #expect(lines == one.lines, "\(found.map(\.diagnostic.message))")
  }

  @Test func rulesAreSortedAndSpeakAlike() throws {
    let ids = LintRule.schemaRules.map(\.id)
    #expect(ids == ids.sorted())
    for rule in LintRule.schemaRules {
      for finding in try RuleTests.findings(rule, rule.bad) {
        let message = finding.diagnostic.message
        #expect(message.last != ".", "\(message)")
        #expect(finding.diagnostic.place != nil && finding.diagnostic.fix?.isEmpty == false)
      }
      #expect(rule.fix.hasSuffix(".") || rule.fix.hasSuffix("`") || rule.fix.hasSuffix("…`."), "\(rule.fix)")
    }
  }

  @Test func labelsNameTheWay() throws {
    let part = """
      paths:
        /orders:
          post:
            operationId: placeOrder
            parameters: [{ name: trace, in: header, schema: { type: string } }]
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      lines: { type: array, items: { type: object, properties: { sku: { type: string } } } }
                      payment: { $ref: '#/components/schemas/Payment' }
            responses: { '201': { description: Placed. } }
      components:
        schemas:
          Payment: { type: object, properties: { iban: { type: string } } }
      """
    let found = try RuleTests.findings(.unboundedString, part).map(\.diagnostic.message)
    #expect(
      Set(found) == [
        "the header parameter trace may be of any length", "lines[].sku in placeOrder's request may be of any length",
        "Payment.iban may be of any length",
      ])
  }

  @Test func notesShowTheProof() throws {
    let overlap = try RuleTests.findings(.overlappingOneOf, LintRule.overlappingOneOf.bad)
    #expect(overlap.first?.diagnostic.notes.first?.message == "both accept 0")
    let pattern = try RuleTests.findings(.runawayPattern, LintRule.runawayPattern.bad)
    #expect(pattern.first?.diagnostic.notes.first?.message.contains("more than 100000 steps for") == true)
    let half = try RuleTests.findings(.halfAnchoredPattern, LintRule.halfAnchoredPattern.bad)
    #expect(half.first?.diagnostic.notes.first?.message == "it accepts \"adog\"")
  }

  @Test func editsTakeOutWhatHasNoEffect() throws {
    let ignored = try RuleTests.findings(.ignoredKeyword, LintRule.ignoredKeyword.bad)
    guard case .removeEntry(let key)? = ignored.first?.edits.first else {
      Issue.record("no edit")
      return
    }
    #expect(key.text == "maxLength")
    let unused = try RuleTests.findings(.unusedComponent, LintRule.unusedComponent.bad)
    #expect(unused.map(\.edits.count) == [1, 1])
  }

  @Test func optionsChangeWhatIsFound() throws {
    let part = """
      paths: {}
      components:
        schemas:
          Order: { type: object, properties: { placedAt: { type: string, format: date-time } } }
      """
    #expect(try RuleTests.findings(.propertyCasing, part).isEmpty)
    #expect(try RuleTests.findings(.propertyCasing, part, settings: ["casing": .text("snake_case")]).count == 1)
    let title = LintRule.slowPattern.bad
    #expect(try RuleTests.findings(.slowPattern, title.replacing("pattern", with: "maxLength: 50, pattern")).isEmpty)
    let settings = ["maxLength": LintOption.Value.integer(10)]
    let bounded = title.replacing("pattern", with: "maxLength: 50, pattern")
    #expect(try RuleTests.findings(.slowPattern, bounded, settings: settings).count == 1)
  }
}
