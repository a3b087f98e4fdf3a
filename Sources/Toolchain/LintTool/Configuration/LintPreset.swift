import ContractLint
import ContractText

/// Severities for every rule at once; `extends` names them.
enum LintPreset: String, CaseIterable {
  /// Each rule's own severity.
  case recommended
  /// Every rule, also those that are off by default, and no mere warnings.
  case strict
  /// Every rule, at its own severity.
  case all

  func level(of rule: LintRule) -> LintLevel {
    switch self {
    case .recommended: rule.severity.map(LintLevel.on) ?? .off
    case .all: .on(rule.severity ?? .warning)
    case .strict: .on(rule.severity == .note ? .note : .error)
    }
  }
}
