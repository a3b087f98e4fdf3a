/// Counts the steps of a search over texts that should keep it busy.
struct BacktrackingTrial {
  let program: Program
  let limit: Int

  /// One of them is refused wherever the pattern has an end at all.
  private static let suffixes = ["", "!", "!\n!", "\u{0}", "\n", "~", "é", "a!"]

  func exponential(_ ways: AmbiguitySearch.Ways) -> Backtracking.Attack? {
    for suffix in Self.suffixes {
      for count in [12, 20, 32, 64] {
        let (outcome, steps) = run(ways, suffix, count)
        if outcome == .match { break }
        if outcome == .gaveUp { return attack(ways, suffix, count, steps) }
      }
    }
    return nil
  }

  func polynomial(_ ways: AmbiguitySearch.Ways) -> Backtracking.Attack? {
    for suffix in Self.suffixes {
      // The shorter ones are for high powers.
      for count in [8, 40] {
        let (first, few) = run(ways, suffix, count)
        if first != .noMatch { break }
        let (second, many) = run(ways, suffix, 2 * count)
        if second == .match { break }
        // Twice the text: four times the steps, less what grows with the text alone.
        if second == .gaveUp || many > 2_000 && many > few * 3 { return attack(ways, suffix, 2 * count, many) }
      }
    }
    return nil
  }

  private func run(_ ways: AmbiguitySearch.Ways, _ suffix: String, _ count: Int) -> (Pattern.Outcome, Int) {
    var text = ways.prefix + String(repeating: ways.pump, count: count) + suffix
    return text.withUTF8 { Searcher.run(program, $0, budget: limit) }
  }

  private func attack(
    _ ways: AmbiguitySearch.Ways, _ suffix: String, _ count: Int, _ steps: Int
  ) -> Backtracking.Attack {
    Backtracking.Attack(prefix: ways.prefix, pump: ways.pump, suffix: suffix, count: count, steps: steps)
  }
}
