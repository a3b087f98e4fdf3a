/// What somebody may have meant.
public enum Spelling {
  /// The candidate that is a slip or two away (case aside); nil when none is, or when the word is long.
  ///
  /// Names come from contracts, and the cost grows with the square of their length: beyond 100 bytes nothing is guessed.
  public static func nearest(_ word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = word.utf8.map(lower)
    guard wanted.count >= 2, wanted.count <= 100 else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let longer = candidate.utf8.count - wanted.count
      let allowed = slips(in: wanted.count, longer: longer > 0)
      guard abs(longer) <= allowed, candidate != word else { continue }
      let distance = distance(wanted, candidate.utf8.map(lower))
      guard distance <= allowed else { continue }
      // Of equally near ones the first by its bytes: candidates may come from sets, which have no order.
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// Short names are near to everything: `int` is no slip for `in`, but three letters may lack a fourth.
  private static func slips(in count: Int, longer: Bool) -> Int {
    switch count {
    case ..<3: 0
    case 3: longer ? 1 : 0
    case ..<9: 1
    default: 2
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte + 32 : byte }

  /// Insertions, deletions, replacements and swaps of neighbours cost one each (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left == right { return 0 }
    var older: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        var cost = min(previous[column + 1] + 1, current[column] + 1)
        cost = min(cost, previous[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
