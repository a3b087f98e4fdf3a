import ContractText

/// Why something that looks like a suppression is none.
enum SuppressionFault {
  case withoutReason(at: Place)
  case malformed(String, at: Place)
  case unknown(String, at: Place)

  func report(to findings: inout LintFindings, known: Set<String>) {
    switch self {
    case .withoutReason(let place): findings.report("the suppression gives no reason and allows nothing", at: place)
    case .malformed(let message, let place): findings.report(message, at: place)
    case .unknown(let id, let place):
      let guess = Spelling.nearest(id, among: known.sorted()).map { "Did you mean '\($0)'?" }
      findings.report("there is no rule '\(id)'", at: place, fix: guess)
    }
  }

  var rule: LintRule {
    if case .withoutReason = self { .suppressionWithoutReason } else { .unknownSuppression }
  }
}
