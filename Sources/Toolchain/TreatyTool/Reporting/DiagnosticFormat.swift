/// How diagnostics are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: the place, the message, the source line.
  case text
  case json
  /// Workflow commands, which annotate a pull request.
  case github
  /// SARIF 2.1.0, for code scanning.
  case sarif
}
