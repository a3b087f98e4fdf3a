import Testing

@testable import ContractLint
@testable import LintTool

struct ConfigurationTests {
  private func lint(_ configuration: String, also files: [String: String] = [:]) throws -> [String] {
    let all = ["a.yaml": bareContract, "treaty-lint.yaml": configuration].merging(files) { _, new in new }
    let folder = try LintFolder(all)
    defer { folder.remove() }
    var found: [String] = []
    do {
      try ToolFailureOf.catching { found = try folder.lint(["a.yaml"]) }
    } catch let failure as ToolFailureOf {
      return folder.shown(failure.text).split(separator: "\n").map(String.init)
    }
    return found.filter { $0.hasSuffix(" undocumented-operation") || $0.contains("own-") }
  }

  @Test func presetsSetEveryRule() throws {
    let warnings = ["a.yaml:5:5 warning undocumented-operation", "a.yaml:9:5 warning undocumented-operation"]
    #expect(try lint("{}") == warnings)
    #expect(try lint("extends: [recommended]") == warnings)
    #expect(try lint("extends: all") == warnings)
    #expect(try lint("extends: [strict]") == warnings.map { $0.replacing("warning", with: "error") })
    #expect(try lint("extends: []") == [])
    #expect(try lint("extends: [strict]\nrules: { undocumented-operation: note }").first?.contains(" note ") == true)
  }

  @Test func filesAreExtended() throws {
    let files = ["shared/base.yaml": "extends: []\nrules: { undocumented-operation: error }"]
    #expect(try lint("extends: [shared/base.yaml]", also: files).count == 2)
    #expect(try lint("extends: [recommended, ./shared/base.yaml]", also: files).first?.contains(" error ") == true)
    #expect(
      try lint("extends: [shared/base.yaml]\nrules: { undocumented-operation: none }", also: files) == [])
    let circle = ["shared/base.yaml": "extends: [../treaty-lint.yaml]"]
    #expect(
      try lint("extends: [shared/base.yaml]", also: circle).first?.contains("extends itself") == true)
    #expect(
      try lint("extends: [shared/bse.yaml]", also: files).first?.hasPrefix("treaty-lint.yaml:1:11:") == true)
  }

  @Test func overridesHoldSomewhere() throws {
    let second = "a.yaml:9:5 warning undocumented-operation"
    func override(_ scope: String, _ level: String = "none") -> String {
      "overrides:\n  - \(scope)\n    rules: { undocumented-operation: \(level) }"
    }
    let first = ["a.yaml:5:5 warning undocumented-operation"]
    #expect(try lint(override("operations: 'path:/internal/**'")) == first)
    #expect(try lint(override("operations: ['tag:inside']")) == first)
    #expect(try lint(override("operations: operation:listOrders")) == [second])
    #expect(try lint(override("files: '*.yaml'")) == [])
    #expect(try lint(override("files: 'internal/**'")).count == 2)
    #expect(
      try lint("extends: []\n" + override("operations: operation:listAll", "error")) == [
        "a.yaml:9:5 error undocumented-operation"
      ])
  }

  @Test(arguments: [
    (
      "rules: { undocumented-operatoin: error }",
      "1:10: there is no rule 'undocumented-operatoin' Did you mean 'undocumented-operation'?"
    ),
    ("rules: { undocumented-operation: eror }", "1:34: 'eror' is no severity Write error, warning, note or none."),
    (
      "rules: { undocumented-operation: { lenght: 1 } }",
      "1:36: 'lenght' is not part of rule 'undocumented-operation' Known are severity."
    ),
    ("rulse: {}", "1:1: 'rulse' is not part of a configuration of lint Did you mean 'rules'?"),
    ("extends: [recomended]", "1:11: there is no preset 'recomended' Did you mean 'recommended'?"),
    ("extends: [1]", "1:11: 'extends' lists presets and files Write recommended, strict, all or the path of a file."),
    ("overrides: [{ files: a }]", "1:13: an override has 'rules' Say which rules are other there."),
    (
      "overrides: [{ rules: {} }]",
      "1:13: an override names either 'files' or 'operations' Write two overrides for both."
    ),
    ("overrides: [{ operations: listAll, rules: {} }]", "1:27: 'listAll' selects nothing"),
    ("- a", "1:1: a configuration of lint is a mapping Begin with `extends: [recommended]`."),
    ("own: [{ id: own-a, message: m, must: {} }]", "1:7: a rule has an 'at', the elements that it is about"),
    ("own: [{ id: own-a, message: m, at: paths, must: {} }]", "1:36: 'paths' is no pointer"),
    ("own: [{ id: undocumented-operation, message: m, at: /paths, must: {} }]", "1:13: there is a rule"),
    (
      "own: [{ id: own-a, mesage: m, at: /paths, must: {} }]",
      "1:20: 'mesage' is not part of a rule Did you mean 'message'?"
    ),
    ("own: [{ id: own-a, message: m, at: /paths, must: { type: strin } }]", "1:"),
  ])
  func whatIsWrongIsSaidWhereItIs(_ configuration: String, _ expected: String) throws {
    let found = try lint(configuration)
    #expect(found.contains { $0.hasPrefix("treaty-lint.yaml:" + expected) }, "\(found)")
  }

  @Test func ownRulesAreSchemas() throws {
    let configuration = """
      extends: []
      own:
        - id: own-success
          severity: error
          message: every operation answers 204
          fix: Add a 204.
          at: /paths/*/*/responses
          must: { required: ['204'] }
        - id: own-tags
          message: every operation has a tag
          at: [/paths/**/get, /webhooks/*/*]
          must: { required: [tags], properties: { tags: { minItems: 1 } } }
      """
    #expect(
      try lint(configuration) == [
        "a.yaml:5:5 warning own-tags", "a.yaml:7:7 error own-success", "a.yaml:12:7 error own-success",
      ])
    #expect(try lint(configuration + "\nrules: { own-success: none }") == ["a.yaml:5:5 warning own-tags"])
    let notes = try LintFolder(["a.yaml": bareContract, "treaty-lint.yaml": configuration])
    defer { notes.remove() }
    let run = try LintRun(notes.request(["a.yaml"]))
    let finding = try #require(run.diagnostics.first { $0.id == "own-success" })
    #expect(finding.fix == "Add a 204.")
    #expect(finding.notes.first?.message.contains("204") == true)
    #expect(finding.notes.last?.place.map { notes.shown($0.file) } == "treaty-lint.yaml")
  }

  @Test func ownRulesMayBeExtendedAndAllowed() throws {
    let own = "own: [{ id: own-x, message: m, at: '/paths/*', must: false }]\nextends: []"
    let both = ["a.yaml:4:3 warning own-x", "a.yaml:8:3 warning own-x"]
    let found = try lint("extends: [base.yaml]", also: ["base.yaml": own])
    #expect(found == both)
    let allowed = bareContract.replacing("  /orders:\n", with: "  /orders: # treaty:allow own-x because old\n")
    #expect(
      try lint("extends: [base.yaml]", also: ["base.yaml": own, "a.yaml": allowed]) == ["a.yaml:8:3 warning own-x"])
  }
}
