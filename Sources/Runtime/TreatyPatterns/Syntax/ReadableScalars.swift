/// In which order scalars are taken for examples: letters and digits before punctuation, ASCII before everything else.
enum ReadableScalars {
  private static let order: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0x30...0x39, 0x41...0x5A, 0x2D...0x2F, 0x5F...0x5F, 0x3A...0x40, 0x21...0x2C, 0x5B...0x60, 0x7B...0x7E,
    0x20...0x20, 0xC0...0x17F, 0x370...0x5FF, 0xA1...0xBF, 0x4E00...0x9FFF, 0x3040...0x30FF, 0x600...0x1FFF,
    0x1F600...0x1F64F, 0x2010...0x2027, 0x2030...0x2BFF,
  ]

  /// The first scalars of some ranges in that order, at most so many; those that no range of the order has come last.
  static func first(_ limit: Int, of ranges: [ClosedRange<UInt32>]) -> [UInt32] {
    var found: [UInt32] = []
    // Within a stretch of the order, ranges are looked at as they come: in the order of their scalars.
    for wanted in order {
      for range in ranges where range.overlaps(wanted) {
        for value in range.clamped(to: wanted) {
          // 0x5F comes before the stretch that it lies in.
          guard !(value == 0x5F && wanted.count > 1) else { continue }
          found.append(value)
          if found.count >= limit { return found }
        }
      }
    }
    for range in ranges {
      for value in range where Unicode.Scalar(value) != nil && !order.contains(where: { $0.contains(value) }) {
        found.append(value)
        if found.count >= limit { return found }
      }
    }
    return found
  }

  /// Where a set that speaks of text has members: letters, digits, other ASCII, then scripts and symbols of each length in
  /// UTF-8, and control characters last.
  private static let kinds: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0x30...0x39, 0x41...0x5A, 0x20...0x7E, 0xA0...0x17F, 0x370...0x5FF, 0x600...0x1FFF, 0x2000...0x30FF,
    0x4E00...0x4EFF, 0x1F600...0x1F64F, 0x00...0x1F, 0x3100...0xD7FF, 0xE000...0xFFFF,
  ]

  /// One of the scalars of some ranges, chosen by a number among those of its kind; nil when none is found.
  static func member(_ choice: Int, of ranges: [ClosedRange<UInt32>]) -> UInt32? {
    for kind in kinds {
      let parts = ranges.filter { $0.overlaps(kind) }.map { $0.clamped(to: kind) }
      let count = parts.reduce(0) { $0 + $1.count }
      guard count > 0 else { continue }
      var rest = choice % count
      for part in parts {
        if rest < part.count { return part.lowerBound + UInt32(rest) }
        rest -= part.count
      }
    }
    return first(1, of: ranges).first
  }

  /// A scalar's place in that order: smaller is more readable.
  static func rank(_ value: UInt32) -> Int {
    (order.firstIndex { $0.contains(value) } ?? order.count) << 32 | Int(value)
  }
}
