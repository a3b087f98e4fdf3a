import ContractText

/// Whether a position lies in any of some ranges of files: for ranges that hold thousands of positions each.
package struct PlaceRegions: Sendable {
  /// By file, by start, none inside another.
  private var ranges: [String: [(start: Position, end: Position)]] = [:]

  package init(_ places: [Place]) {
    for (file, places) in Dictionary(grouping: places, by: \.file) {
      var merged: [(start: Position, end: Position)] = []
      for place in places.sorted(by: { $0.start < $1.start }) {
        // Elements lie inside each other or apart; joining the overlapping ones keeps the search binary.
        if let last = merged.last, place.start < last.end {
          merged[merged.count - 1].end = max(last.end, place.end)
        } else {
          merged.append((place.start, place.end))
        }
      }
      ranges[file] = merged
    }
  }

  /// An empty range holds its own start.
  package func contains(_ place: Place) -> Bool {
    guard let ranges = ranges[place.file] else { return false }
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start <= place.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let candidate = ranges[low - 1]
    return place.start < candidate.end || place.start == candidate.start
  }
}
