/// All ways to give each demand one of its places; those of one group take rising ones, for they are alike.
struct PlaceSearch {
  private let ranges: [ClosedRange<Int>]
  private let groups: [Int]
  private var current: [Int]?
  private var hasStarted = false
  /// Whether it ended before all ways were seen.
  private(set) var gaveUp = false

  init(demands: [(places: ClosedRange<Int>, literals: [Literal], group: Int)], end: Int) {
    groups = demands.map(\.group)
    ranges = demands.map { demand in
      let low = demand.places.lowerBound
      return low...max(low, min(demand.places.upperBound, max(end, low)))
    }
  }

  mutating func next() -> [Int]? {
    if !hasStarted {
      hasStarted = true
      current = ranges.map(\.lowerBound)
      if let first = current, isOrdered(first) { return first }
    }
    var steps = 0
    while var places = current, steps < 20_000 {
      steps += 1
      var index = places.count - 1
      while index >= 0 {
        if places[index] < ranges[index].upperBound {
          places[index] += 1
          break
        }
        places[index] = ranges[index].lowerBound
        index -= 1
      }
      guard index >= 0 else {
        current = nil
        return nil
      }
      current = places
      if isOrdered(places) { return places }
    }
    gaveUp = current != nil
    current = nil
    return nil
  }

  private func isOrdered(_ places: [Int]) -> Bool {
    for index in places.indices.dropFirst() where groups[index] >= 0 && groups[index] == groups[index - 1] {
      if places[index] <= places[index - 1] { return false }
    }
    return true
  }
}
