import ContractText

/// Somebody who does not follow a convention.
struct Breach {
  var message: String
  var place: Place
}

extension LintFindings {
  /// Each breach where the contract follows the convention elsewhere; else the first stands for all. That nobody
  /// follows it is one decision to take, not a hundred faults.
  ///
  /// - Parameter summary: How many there are, and what of.
  mutating func report(_ breaches: [Breach], isFollowed: Bool, summary: (Int) -> String) {
    guard let first = breaches.first else { return }
    guard !isFollowed, breaches.count > 1 else {
      for breach in breaches { report(breach.message, at: breach.place) }
      return
    }
    report(summary(breaches.count), at: first.place, notes: [Diagnostic.Note("the first: \(first.message)")])
  }
}
