extension LintRule {
  /// Every rule, by category and id.
  public static let all: [LintRule] = operationRules + schemaRules
}
