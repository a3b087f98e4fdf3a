/// Bytes of a text that become others.
struct TextEdit: Hashable {
  var range: Range<Int>
  var bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: [UInt8] = []) {
    self.range = range
    self.bytes = bytes
  }

  /// Whether two cannot both be made: what they touch overlaps, or one begins where the other ends and one of them
  /// adds something there.
  func collides(_ other: TextEdit) -> Bool {
    if range.overlaps(other.range) { return true }
    let touches = range.upperBound == other.range.lowerBound || other.range.upperBound == range.lowerBound
    return touches && (range.isEmpty || other.range.isEmpty || !bytes.isEmpty || !other.bytes.isEmpty)
  }
}
