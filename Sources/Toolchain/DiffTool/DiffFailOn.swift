import ContractDiff
import TreatyTool

/// What makes `treaty diff` end with 1.
public enum DiffFailOn: String, Sendable, CaseIterable {
  /// An error: a break that the table, or the policy, calls one.
  case breaking
  /// An error, or Swift that does not compile any more.
  case source
  /// An error, or the same message meaning something else.
  case behaviour
  /// Any change at all.
  case any
  case none

  /// Whether this change does.
  public func isFailure(_ change: Change) -> Bool {
    if self == .none { return false }
    if self == .any || change.severity == .error { return true }
    // Approved, and the two findings about approvals themselves.
    if change.approval != nil { return false }
    switch self {
    case .source: return change.source == .breaking
    case .behaviour: return change.behaviour == .breaking
    default: return false
    }
  }
}
