import ContractText

/// How much the findings of a rule weigh, or that nobody wants to hear of them.
public enum LintLevel: Sendable, Hashable {
  case off
  case on(Severity)

  public var severity: Severity? { if case .on(let severity) = self { severity } else { nil } }
}
