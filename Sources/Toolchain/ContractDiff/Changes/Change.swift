import ContractText

/// One difference between two contracts, with what it means for whom.
public struct Change: Sendable, Hashable {
  /// Stable, kebab-case, named for what happened (`max-length-decreased`).
  public var id: String
  public var severity: Severity
  public var direction: ChangeDirection
  public var wire: WireVerdict
  /// Whom a change that reaches both ways breaks; `none` where that is whoever it reaches.
  var breaks = ChangeDirection.none
  /// Whether Swift that used the generated code still compiles.
  public var source: Verdict
  /// Whether the same message still means and does the same.
  public var behaviour: Verdict
  public var base: ChangePlace?
  public var revision: ChangePlace?
  /// What changed, in words that do not move with the files: `POST /orders`, `schema Order.note`.
  public var element: String
  public var message: String
  /// What stood there before and what stands there now, as short text.
  public var before: String?
  public var after: String?
  /// Operations that the change reaches, in the contract's order; a shared schema reaches many.
  public var operations: [Reach] = []
  public var witness: Witness?
  /// Why a breaking change is let through.
  public var approval: String?

  public init(
    id: String, severity: Severity, direction: ChangeDirection, wire: WireVerdict, source: Verdict, behaviour: Verdict,
    element: String, message: String
  ) {
    self.id = id
    self.severity = severity
    self.direction = direction
    self.wire = wire
    self.source = source
    self.behaviour = behaviour
    self.element = element
    self.message = message
  }

  /// Names this change in approvals: element, id, before and after, so that neither a moved line nor a better wording
  /// voids an approval, and a further change does.
  public var fingerprint: String { Fingerprint.of([id, element, before ?? "", after ?? ""]) }
}
