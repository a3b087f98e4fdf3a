extension LintRule {
  /// About schemas, examples and components.
  static let schemaRules: [LintRule] = []
}
