extension LintRule {
  /// About the document, its operations, parameters, responses and security.
  static let operationRules: [LintRule] = [undocumentedOperation]
}
