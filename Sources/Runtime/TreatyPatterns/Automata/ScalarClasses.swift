/// All Unicode scalars in classes that an automaton need not tell apart.
///
/// Surrogates count with what is before them, so that equal divisions are written the same.
struct ScalarClasses: Sendable, Hashable {
  /// Where each interval begins; it goes on to the next one's beginning.
  private(set) var starts: [UInt32] = [0]
  /// Each interval's class, numbered as they come.
  private(set) var ids: [UInt16] = [0]
  private(set) var count = 1

  /// One class of all scalars.
  init() {}

  /// From intervals in order, the first beginning at 0, and any names for their classes; nil for too many classes.
  private init?(_ intervals: [(start: UInt32, key: Int)], keys: Int) {
    var numbers = [Int](repeating: -1, count: keys)
    var previous = -1
    (starts, ids, count) = ([], [], 0)
    for (start, key) in intervals {
      if numbers[key] < 0 {
        guard count < Int(UInt16.max) else { return nil }
        numbers[key] = count
        count += 1
      }
      if key == previous { continue }
      previous = key
      starts.append(start)
      ids.append(UInt16(numbers[key]))
    }
  }

  /// The coarsest classes that no set divides; nil when that is too much work.
  init?(dividing sets: [ScalarSet]) {
    var bounds: Set<UInt32> = [0]
    for set in sets {
      for range in set.ranges {
        bounds.insert(range.lowerBound)
        guard range.upperBound < ScalarSet.last else { continue }
        // Where surrogates begin is no bound, where they end is: they count with what is before.
        let next = range.upperBound + 1
        bounds.insert(next == ScalarSet.surrogates.lowerBound ? ScalarSet.surrogates.upperBound + 1 : next)
      }
    }
    let sorted = bounds.sorted()
    let words = (sets.count + 63) / 64
    guard sorted.count * max(words, 1) <= 1 << 20 else { return nil }
    var members = [UInt64](repeating: 0, count: sorted.count * words)
    var work = 0
    for (number, set) in sets.enumerated() {
      var interval = 0
      for range in set.ranges {
        interval = Self.index(of: range.lowerBound, in: sorted)
        while interval < sorted.count, sorted[interval] <= range.upperBound {
          members[interval * words + number / 64] |= 1 << UInt64(number % 64)
          interval += 1
          work += 1
        }
      }
      guard work <= 4 << 20 else { return nil }
    }
    var keys: [ArraySlice<UInt64>: Int] = [:]
    var intervals: [(UInt32, Int)] = []
    for (index, start) in sorted.enumerated() {
      let signature = members[index * words..<(index + 1) * words]
      let key = keys[signature] ?? keys.count
      keys[signature] = key
      intervals.append((start, key))
    }
    self.init(intervals, keys: keys.count)
  }

  /// The classes that tell apart what one of two does, and for each its class there; nil for too many.
  static func refining(_ a: ScalarClasses, _ b: ScalarClasses) -> (classes: ScalarClasses, pairs: [(Int, Int)])? {
    var intervals: [(UInt32, Int)] = []
    var keys: [Int: Int] = [:]
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    var start: UInt32 = 0
    while true {
      let pair = (Int(a.ids[i]), Int(b.ids[j]))
      let name = pair.0 * b.count + pair.1
      if keys[name] == nil {
        keys[name] = pairs.count
        pairs.append(pair)
      }
      intervals.append((start, keys[name] ?? 0))
      let nextA = i + 1 < a.starts.count ? a.starts[i + 1] : UInt32.max
      let nextB = j + 1 < b.starts.count ? b.starts[j + 1] : UInt32.max
      start = min(nextA, nextB)
      if start == .max { break }
      if nextA == start { i += 1 }
      if nextB == start { j += 1 }
    }
    return ScalarClasses(intervals, keys: pairs.count).map { ($0, pairs) }
  }

  /// Fewer classes: each becomes the one that it is given; numbers are given anew.
  func merged(_ target: [Int]) -> (classes: ScalarClasses, representatives: [Int]) {
    let intervals = starts.indices.map { (starts[$0], target[Int(ids[$0])]) }
    let merged = ScalarClasses(intervals, keys: count) ?? ScalarClasses()
    var representatives = [Int](repeating: -1, count: merged.count)
    for (start, old) in zip(starts, ids) {
      let new = Int(merged[start])
      if representatives[new] < 0 { representatives[new] = Int(old) }
    }
    return (merged, representatives)
  }

  @inline(__always)
  subscript(scalar: UInt32) -> UInt16 { ids[Self.index(of: scalar, in: starts)] }

  /// The last of some bounds that is not beyond a value.
  @inline(__always)
  private static func index(of value: UInt32, in bounds: [UInt32]) -> Int {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The scalars of each class, without surrogates.
  func members() -> [[ClosedRange<UInt32>]] {
    var members = [[ClosedRange<UInt32>]](repeating: [], count: count)
    for index in starts.indices {
      let last = index + 1 < starts.count ? starts[index + 1] - 1 : ScalarSet.last
      members[Int(ids[index])] += ScalarSet([starts[index]...last]).ranges
    }
    return members
  }
}
