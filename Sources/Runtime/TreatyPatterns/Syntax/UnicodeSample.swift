/// The scalars that are asked for a property, so that not all million need be: where a block is uniform its first scalar
/// speaks for it.
enum UnicodeSample {
  /// Blocks whose scalars agree in every property: ideographs, Hangul syllables, planes without characters, private planes.
  private static let uniform: [ClosedRange<UInt32>] =
    [
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF, 0x17000...0x187F7, 0x20000...0x2A6DF,
      0x2B820...0x2CEA1, 0x2CEB0...0x2EBE0, 0x30000...0x3134A, 0x31350...0x323AF,
    ]
    // Each plane ends with two noncharacters.
    + (4...13).map { $0 << 16...$0 << 16 + 0xFFFD } + [0xE1000...0xEFFFD, 0xF0000...0xFFFFD, 0x100000...0x10FFFD]

  private static let spreads: [UInt32: ClosedRange<UInt32>] = Dictionary(
    uniqueKeysWithValues: uniform.map { ($0.lowerBound, $0) })

  static let scalars: [Unicode.Scalar] = {
    var scalars: [Unicode.Scalar] = []
    var value: UInt32 = 0
    while value <= ScalarSet.last {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      value = (spreads[value]?.upperBound ?? value) + 1
    }
    return scalars
  }()

  /// The scalars that one of `scalars` speaks for.
  static func spread(_ value: UInt32) -> ClosedRange<UInt32> { spreads[value] ?? value...value }

  static func ranges(where holds: (Unicode.Scalar) -> Bool) -> [ClosedRange<UInt32>] {
    var ranges: [ClosedRange<UInt32>] = []
    for scalar in scalars where holds(scalar) {
      let range = spread(scalar.value)
      if let last = ranges.last, last.upperBound + 1 == range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound...range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }
}
