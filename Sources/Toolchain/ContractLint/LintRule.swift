import ContractText

/// One thing that a contract-first team does not want in a contract: what it is, why, and how it is found.
///
/// A rule is a value in a file of its own under `Rules/`; `all` lists them. docs/rules/ is printed from these texts.
public struct LintRule: Sendable {
  /// Stable, kebab-case, named for the fault (`undocumented-error`).
  public let id: String
  public let category: LintCategory
  /// How much a finding weighs where nothing else is configured; nil: the rule is off until somebody turns it on.
  public let severity: Severity?
  /// One sentence: what is wrong.
  public let summary: String
  /// Why it is a fault: what happens to those who call, serve or maintain.
  public let why: String
  /// What to do, in the imperative.
  public let fix: String
  /// The part of an OpenAPI 3.1 document that the rule finds fault with, without `openapi`, and without `info` unless
  /// the rule is about that.
  public let bad: String
  /// The same, mended.
  public let good: String
  /// What a configuration may say about it beyond its severity.
  public let options: [LintOption]
  /// Whether it finds what nobody uses: what one contract does not use of a shared file another one may.
  public var isAboutUse: Bool { id.hasPrefix("unused-") }
  package let check: @Sendable (LintSubject, inout LintFindings) -> Void

  package init(
    _ id: String, _ category: LintCategory, _ severity: Severity?, _ summary: String, why: String, fix: String,
    bad: String, good: String, options: [LintOption] = [],
    check: @escaping @Sendable (LintSubject, inout LintFindings) -> Void
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.summary = summary
    self.why = why
    self.fix = fix
    self.bad = bad
    self.good = good
    self.options = options
    self.check = check
  }
}

/// What a rule is about; rule pages and `treaty lint --list` are grouped by it.
public enum LintCategory: String, Sendable, CaseIterable {
  case naming, documentation, operations, responses, security, schemas, examples, versions, maintenance
  /// What allows findings; see `Suppressions`.
  case suppressions
  /// What a configuration declares for itself.
  case own
}
