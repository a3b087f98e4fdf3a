/// Finds what a misspelt name was meant to be.
enum Spelling {
  /// The candidate that is one or two slips away (case aside), nil when none is or when the name is long.
  static func nearest(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    guard wanted.count >= 2, wanted.count <= 64 else { return nil }
    let folded = wanted.map(lower)
    // Short names are near to everything: `int` is no slip for `in`.
    let allowed = wanted.count < 4 ? 0 : wanted.count < 7 ? 1 : 2
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = candidate.utf8.map(lower)
      guard abs(other.count - folded.count) <= max(allowed, 0) else { continue }
      let distance = folded == other ? 0 : self.distance(folded, other)
      guard distance <= allowed, candidate != name else { continue }
      // Of equally near ones the first by its bytes: candidates may come from sets, which have no order.
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte + 32 : byte }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var older = [Int](repeating: 0, count: right.count + 1)
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
