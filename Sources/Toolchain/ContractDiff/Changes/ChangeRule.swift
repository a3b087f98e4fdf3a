import ContractText

/// What the table says about one (area, kind, action).
struct ChangeRule: Sendable {
  var id: String
  var effect: WireEffect
  /// When it breaks; otherwise the change is a note.
  var severity: Severity = .error
  var source: Verdict = .compatible
  var behaviour: Verdict = .compatible
}
