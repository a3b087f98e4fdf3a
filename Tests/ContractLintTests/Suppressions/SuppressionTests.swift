import Testing

@testable import ContractLint
@testable import LintTool

struct SuppressionTests {
  private func lint(_ contract: String, name: String = "a.yaml") throws -> [String] {
    let folder = try LintFolder([name: contract, "treaty-lint.yaml": onlyUndocumented])
    defer { folder.remove() }
    return try folder.lint([name])
  }

  private func contract(_ get: String, before: String = "", behind: String = "") -> String {
    """
    openapi: 3.1.0
    info: { title: Example, version: 1.0.0 }
    paths:\(behind)
      /orders:
    \(before)    get:\(get)
          operationId: listOrders
          responses: { '200': { description: The orders. } }

    """
  }

  private let allow = "# treaty:allow undocumented-operation because it goes away"

  @Test func commentsAllowWhatTheyStandAt() throws {
    #expect(try lint(contract("")).count == 1)
    #expect(try lint(contract(" \(allow)")) == [])
    #expect(try lint(contract("", before: "    \(allow)\n")) == [])
    #expect(try lint(contract("", before: "    \(allow)\n\n    # more words\n")) == [])
    // Also from further out, and in CR LF.
    #expect(try lint(contract("", behind: " \(allow)")) == [])
    #expect(try lint(contract(" \(allow)").replacing("\n", with: "\r\n")) == [])
    // Several rules in one comment.
    let both = "# treaty:allow undocumented-operation, unused-suppression because it goes away"
    let found = try lint(contract(" \(both)"))
    #expect(found == ["a.yaml:5:49 warning unused-suppression"])
  }

  @Test func commentsStandForNothingElse() throws {
    // At a neighbour, or an element below.
    let below = contract("").replacing("listOrders", with: "listOrders \(allow)")
    let found = try lint(below)
    #expect(found == ["a.yaml:5:5 warning undocumented-operation", "a.yaml:6:46 warning unused-suppression"])
  }

  /// What only looks like a comment.
  @Test(arguments: [
    "      description: 'x # treaty:allow undocumented-operation because no'\n",
    "      description: \"x # treaty:allow undocumented-operation because no\"\n",
    "      description: \"x\n        # treaty:allow undocumented-operation because no\"\n",
    "      description: |\n        # treaty:allow undocumented-operation because no\n",
    "      description: >-\n        text\n        # treaty:allow undocumented-operation because no\n",
    "      externalDocs: { url: 'https://a.example/#treaty:allow undocumented-operation because no' }\n",
    "      externalDocs: { url: https://a.example/#treaty:allow }\n",
    "      x-words: [ 'a # treaty:allow undocumented-operation because no', b#treaty:allow ]\n",
  ])
  func textsAreNoComments(_ line: String) throws {
    let text = contract("").replacing("description: The orders.", with: "description: D") + line
    let found = try lint(text.replacing("description: 'x", with: "x-text: 'x"))
    #expect(found.allSatisfy { !$0.contains("suppression") }, "\(found)")
  }

  /// Comments where texts are near.
  @Test(arguments: [
    "      x-block: | \(Self.comment)\n        text # no comment\n",
    "      x-quoted: 'it''s # text' \(Self.comment)\n",
    "      x-flow: [ a, \"# b\", \(Self.comment)\n        c ]\n",
    "      x-anchored: &a |- \(Self.comment)\n        text\n",
    "      x-plain: a#b \(Self.comment)\n",
    "      x-empty: \(Self.comment)\n",
  ])
  func commentsAreFoundNearTexts(_ line: String) throws {
    let found = try lint(contract(" # treaty:allow undocumented-operation because it is so") + line)
    #expect(found.count == 1 && found[0].contains("warning unused-suppression"), "\(found)")
  }

  static let comment = "# treaty:allow undocumented-operation because nothing"

  @Test func reasonsAndRulesAreAskedFor() throws {
    #expect(
      try lint(contract(" # treaty:allow undocumented-operation")) == [
        "a.yaml:5:5 warning undocumented-operation", "a.yaml:5:10 error suppression-without-reason",
      ])
    #expect(try lint(contract(" # treaty:allow undocumented-operation because")).count == 2)
    #expect(
      try lint(contract(" # treaty:allow undocumented because x")) == [
        "a.yaml:5:5 warning undocumented-operation", "a.yaml:5:25 warning unknown-suppression",
      ])
    #expect(
      try lint(contract(" # treaty:alow undocumented because x")).last == "a.yaml:5:10 warning unknown-suppression")
    #expect(try lint(contract(" # treaty:allow because x")).last == "a.yaml:5:10 warning unknown-suppression")
  }

  @Test func extensionsAllowTheirObject() throws {
    let entry = "\n      x-treaty-allow: { undocumented-operation: it goes away }"
    #expect(try lint(contract(entry)) == [])
    #expect(
      try lint(contract("\n      x-treaty-allow: { undocumented-operation: '' }")) == [
        "a.yaml:5:5 warning undocumented-operation", "a.yaml:6:25 error suppression-without-reason",
      ])
    #expect(try lint(contract("\n      x-treaty-allow: soon")).last == "a.yaml:6:7 warning unknown-suppression")
    let root = contract("") + "x-treaty-allow: { undocumented-operation: all of it is new }\n"
    #expect(try lint(root) == [])
  }

  @Test func extensionsWorkInJSON() throws {
    let json = """
      { "openapi": "3.1.0", "info": { "title": "Example", "version": "1" },
        "paths": { "/orders": { "get": { "x-treaty-allow": { "undocumented-operation": "it goes away" },
          "responses": { "200": { "description": "# treaty:allow x because y" } } } } } }
      """
    #expect(try lint(json, name: "a.json") == [])
    #expect(
      try lint(json.replacing("allow\": { \"un", with: "allow\": { \"yaml-1.1-boolean\": \"x\", \"un"), name: "a.json")
        == ["a.json:2:56 warning unused-suppression"])
  }

  /// A property of that name is a property.
  @Test func propertiesAreNoSuppressions() throws {
    let text = """
      openapi: 3.1.0
      info: { title: Example, version: 1.0.0 }
      paths: {}
      components:
        schemas:
          default:
            properties: { x-treaty-allow: { type: string } }
            example: { x-treaty-allow: 1 }
      """
    #expect(try lint(text) == [])
    let allowed = text.replacing(
      "      example", with: "      x-treaty-allow: { undocumented-operation: x }\n      example")
    #expect(try lint(allowed) == ["a.yaml:8:25 warning unused-suppression"])
  }

  /// In the file that is referred to, and used by one of two contracts.
  @Test func sharedFilesHoldTheirOwn() throws {
    let head = "openapi: 3.1.0\ninfo: { title: Example, version: 1.0.0 }\n"
    let folder = try LintFolder([
      "a.yaml": head + "paths:\n  /a: { $ref: './shared.yaml#/paths/one' }\n",
      "b.yaml": head + "paths:\n  /a: { $ref: './shared.yaml#/paths/two' }\n",
      "shared.yaml": """
      paths:
        one:
          get: \(allow)
            responses: { '200': { description: Fine. } }
        two:
          get: { summary: Two., responses: { '200': { description: Fine. } } }
      """,
      "treaty-lint.yaml": onlyUndocumented,
    ])
    defer { folder.remove() }
    #expect(try folder.lint(["a.yaml", "b.yaml"]) == [])
    #expect(try folder.lint(["b.yaml"]) == ["shared.yaml:3:25 warning unused-suppression"])
  }

  @Test func findingsOfSuppressionsFollowTheirSettings() throws {
    let folder = try LintFolder([
      "a.yaml": contract("").replacing("operationId", with: "\(allow)\n      operationId"),
      "treaty-lint.yaml": "extends: []\nrules: { undocumented-operation: error }\n",
    ])
    defer { folder.remove() }
    #expect(try folder.lint(["a.yaml"]) == ["a.yaml:5:5 error undocumented-operation"])
  }

  /// As many suppressions as findings, each for the whole document.
  @Test(.timeLimit(.minutes(1))) func manyAreNoTrouble() throws {
    var text = "openapi: 3.1.0\ninfo: { title: Example, version: 1.0.0 }\npaths:\n"
    for index in 0..<3_000 {
      text += "  /a\(index): \(allow)\n    get: { responses: { '200': { description: Fine. } } }\n"
    }
    #expect(try lint(text) == [])
  }

  /// A line of a hundred thousand texts, and a comment at its end.
  @Test(.timeLimit(.minutes(1))) func longLinesAreNoTrouble() throws {
    let words = (0..<100_000).map { "w\($0)" }.joined(separator: ", ")
    let text = contract(" \(allow)") + "      x-words: [\(words)] \(allow)\n"
    #expect(try lint(text).map { String($0.suffix(18)) } == ["unused-suppression"])
  }

  @Test(arguments: LintRule.suppressionRules.map(\.id))
  func examplesShowWhatTheySay(_ id: String) throws {
    let rule = try #require(LintRule.suppressionRules.first { $0.id == id })
    let head = "openapi: 3.1.0\ninfo: { title: Example, version: 1.0.0 }\n"
    #expect(try lint(head + rule.bad + "\n").contains { $0.hasSuffix(id) })
    #expect(try lint(head + rule.good + "\n").allSatisfy { !$0.hasSuffix(id) })
  }
}
