import ContractText

/// The least severity that makes `treaty lint` end with 1.
public enum LintFailOn: String, Sendable, CaseIterable {
  case error, warning, note, none

  public func isFailure(_ diagnostic: Diagnostic) -> Bool {
    switch self {
    case .none: false
    case .error: diagnostic.severity == .error
    case .warning: diagnostic.severity != .note
    case .note: true
    }
  }
}
