/// How many schemas one validation may enter. Whoever renews it bounds time; whoever does not is not bounded.
final class ValidationBudget {
  private var left = Int.max

  var isSpent: Bool { left <= 0 }

  func renew(_ steps: Int = 100_000) { left = steps }

  /// False when there is nothing left.
  func take() -> Bool {
    left -= 1
    return left > 0
  }
}
