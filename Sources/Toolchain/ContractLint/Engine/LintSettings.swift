import ContractText

/// Which rules look, how much their findings weigh and what their options say; and where other settings hold.
public struct LintSettings: Sendable {
  /// What is said about one rule.
  public struct Setting: Sendable {
    /// nil: what holds anyway.
    public var level: LintLevel?
    /// Only what differs from the rule's own values.
    public var options: [String: LintOption.Value]

    public init(level: LintLevel? = nil, options: [String: LintOption.Value] = [:]) {
      self.level = level
      self.options = options
    }
  }

  /// Other settings for some places.
  public struct Override: Sendable {
    /// The places in a contract where they hold.
    public var places: @Sendable (LintSubject) -> [Place]
    public var rules: [String: Setting]

    public init(rules: [String: Setting], places: @escaping @Sendable (LintSubject) -> [Place]) {
      self.rules = rules
      self.places = places
    }
  }

  /// By id. Ids of what readers warn about may stand here as well as those of rules.
  public var rules: [String: Setting] = [:]
  /// In order: of two that hold at one place the later one is followed.
  public var overrides: [Override] = []

  public init() {}

  /// What holds for a rule where nothing overrides it.
  public func level(of rule: LintRule) -> LintLevel {
    rules[rule.id]?.level ?? rule.severity.map(LintLevel.on) ?? .off
  }
}
