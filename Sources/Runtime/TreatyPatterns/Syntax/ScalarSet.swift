/// A set of Unicode scalars: ranges in order that neither touch nor overlap. Surrogates are no scalars and never in it, so
/// that equal sets are written the same.
struct ScalarSet: Sendable {
  let ranges: [ClosedRange<UInt32>]
  /// The answers for ASCII, which nearly every question is about.
  private let ascii: (UInt64, UInt64)

  static let last: UInt32 = 0x10FFFF
  static let surrogates: ClosedRange<UInt32> = 0xD800...0xDFFF

  /// From ranges in any order.
  init(_ ranges: [ClosedRange<UInt32>]) {
    self.ranges = Self.merged(ranges)
    var ascii: (UInt64, UInt64) = (0, 0)
    for range in self.ranges where range.lowerBound < 128 {
      for value in range.lowerBound...min(range.upperBound, 127) {
        if value < 64 { ascii.0 |= 1 << UInt64(value) } else { ascii.1 |= 1 << UInt64(value - 64) }
      }
    }
    self.ascii = ascii
  }

  var negated: ScalarSet {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.last { result.append(next...Self.last) }
    return ScalarSet(result)
  }

  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    if value < 64 { return ascii.0 & (1 << UInt64(value)) != 0 }
    if value < 128 { return ascii.1 & (1 << UInt64(value - 64)) != 0 }
    return slowContains(value)
  }

  private func slowContains(_ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  private static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    func add(_ range: ClosedRange<UInt32>) {
      // What touches the surrogates from below is not joined with what follows them.
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard range.overlaps(surrogates) else {
        add(range)
        continue
      }
      if range.lowerBound < surrogates.lowerBound { add(range.lowerBound...surrogates.lowerBound - 1) }
      if range.upperBound > surrogates.upperBound { add(surrogates.upperBound + 1...range.upperBound) }
    }
    return result
  }

  // MARK: - ECMA-262's own classes

  static let digits = ScalarSet([0x30...0x39])
  static let word = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// WhiteSpace and LineTerminator.
  static let space = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  static let notDigits = digits.negated
  static let notWord = word.negated
  static let notSpace = space.negated
  /// What `.` takes.
  static let notLineTerminators = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]).negated

  @inline(__always)
  static func isWord(_ value: UInt32) -> Bool {
    value &- 0x30 < 10 || value &- 0x41 < 26 || value &- 0x61 < 26 || value == 0x5F
  }

  @inline(__always)
  static func isLineTerminator(_ value: UInt32) -> Bool {
    value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029
  }
}

extension ScalarSet: Hashable {
  static func == (a: ScalarSet, b: ScalarSet) -> Bool { a.ranges == b.ranges }
  func hash(into hasher: inout Hasher) { hasher.combine(ranges) }
}
