/// A set of Unicode scalars: ranges, Unicode properties, and perhaps all others instead.
struct ScalarSet: Sendable {
  private var ranges: [ClosedRange<UInt32>] = []
  private var properties: [(property: UnicodeProperty, isNegated: Bool)] = []
  private var isNegated = false
  /// The answers for ASCII, which nearly every question is about.
  private var ascii: (UInt64, UInt64) = (0, 0)

  init(_ ranges: [ClosedRange<UInt32>] = []) { self.ranges = ranges }

  init(_ property: UnicodeProperty, isNegated: Bool) { properties = [(property, isNegated)] }

  mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func formUnion(_ other: ScalarSet) {
    if other.isNegated {
      ranges += other.complement
    } else {
      ranges += other.ranges
      properties += other.properties
    }
  }

  mutating func negate() { isNegated.toggle() }

  var negated: ScalarSet {
    var set = self
    set.negate()
    return set
  }

  /// Only sets of ranges are ever put into another as their complement: `[\W]`. A property's complement is a property.
  private var complement: [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in Self.merged(ranges) {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return result
  }

  /// Sorts, so that `contains` may search, and works out the answers for ASCII.
  mutating func prepare() {
    ranges = Self.merged(ranges)
    ascii = (0, 0)
    for value in UInt32(0)..<128 where slowContains(value) {
      if value < 64 { ascii.0 |= 1 << UInt64(value) } else { ascii.1 |= 1 << UInt64(value - 64) }
    }
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
    var isIn = low < ranges.count && ranges[low].contains(value)
    if !isIn, !properties.isEmpty, let scalar = Unicode.Scalar(value) {
      isIn = properties.contains { $0.property.holds(scalar) != $0.isNegated }
    }
    return isIn != isNegated
  }

  private static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
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

  @inline(__always)
  static func isWord(_ value: UInt32) -> Bool {
    value &- 0x30 < 10 || value &- 0x41 < 26 || value &- 0x61 < 26 || value == 0x5F
  }

  @inline(__always)
  static func isLineTerminator(_ value: UInt32) -> Bool {
    value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029
  }
}
