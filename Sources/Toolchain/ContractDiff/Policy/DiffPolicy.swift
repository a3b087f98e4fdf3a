import ContractText

/// What a team decided about changes: other severities, and breaking changes that are let through.
public struct DiffPolicy: Sendable {
  public struct Approval: Sendable, Hashable {
    public var fingerprint: String
    public var reason: String
    /// The last day on which it holds.
    public var expires: CalendarDate?
    public var place: Place

    public init(fingerprint: String, reason: String, expires: CalendarDate? = nil, place: Place) {
      self.fingerprint = fingerprint
      self.reason = reason
      self.expires = expires
      self.place = place
    }
  }

  /// By id; nil silences.
  public var severities: [String: Severity?] = [:]
  public var approvals: [Approval] = []

  public init() {}

  /// Applies overrides and approvals. An approval that has expired, or matches nothing in any contract, is a finding: it
  /// would let something through one day that nobody has looked at.
  public func apply(to report: inout DiffReport, today: CalendarDate) {
    let known = Dictionary(approvals.map { ($0.fingerprint, $0) }) { first, _ in first }
    var used: Set<String> = []
    for index in report.sections.indices {
      var kept: [Change] = []
      for var change in report.sections[index].changes {
        if let severity = severities[change.id] {
          guard let severity else { continue }
          change.severity = severity
        }
        if let approval = known[change.fingerprint], change.severity != .note {
          used.insert(approval.fingerprint)
          if approval.expires.map({ $0 >= today }) ?? true {
            change.severity = .note
            change.approval = approval.reason
          }
        }
        kept.append(change)
      }
      report.sections[index].changes = ChangeOrder.sorted(kept)
    }
    guard !report.sections.isEmpty else { return }
    for approval in approvals {
      let isExpired = approval.expires.map { $0 < today } ?? false
      guard isExpired || !used.contains(approval.fingerprint) else { continue }
      report.sections[report.sections.count - 1].changes.append(finding(approval, isExpired: isExpired))
    }
  }

  private func finding(_ approval: Approval, isExpired: Bool) -> Change {
    let text =
      isExpired
      ? "expired on \(approval.expires.map(\.description) ?? "")"
      : "matches no change; remove it or correct its fingerprint"
    var change = Change(
      id: isExpired ? "approval-expired" : "approval-unused", severity: .warning, direction: .none, wire: .compatible,
      source: .compatible, behaviour: .compatible, element: "approval \(approval.fingerprint)",
      message: "approval \(approval.fingerprint): \(text)")
    change.revision = ChangePlace(approval.place)
    return change
  }
}
