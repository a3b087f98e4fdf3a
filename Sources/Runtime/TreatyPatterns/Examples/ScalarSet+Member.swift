extension ScalarSet {
  /// One of the set's scalars, chosen by a number: letters and digits before punctuation, ASCII before everything else;
  /// nil when none is found.
  func member(_ choice: Int) -> UInt32? {
    var set = self
    set.prepare()
    for range in Self.probes {
      let members = range.filter { set.contains($0) }
      if !members.isEmpty { return members[choice % members.count] }
    }
    return nil
  }

  /// Where a set that speaks of text has members: letters, digits, other ASCII, then scripts and symbols of each length in
  /// UTF-8, and control characters last.
  private static let probes: [[UInt32]] = [
    Array(0x61...0x7A), Array(0x30...0x39), Array(0x41...0x5A), Array(0x20...0x7E), Array(0xA0...0x17F),
    Array(0x370...0x5FF), Array(0x600...0x1FFF), Array(0x2000...0x30FF), Array(0x4E00...0x4EFF),
    Array(0x1F600...0x1F64F), Array(0x00...0x1F), Array(0x3100...0xD7FF), Array(0xE000...0xFFFF),
  ]
}
