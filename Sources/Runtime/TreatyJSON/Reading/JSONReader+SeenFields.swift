extension JSONReader {
  /// Room on the stack of seen fields for an object with more than 64; answers where it begins.
  @usableFromInline
  mutating func reserveSeen(_ count: Int) -> Int {
    let slice = seenFields.count
    seenFields.append(contentsOf: repeatElement(0, count: (count + 63) / 64))
    return slice
  }

  /// Marks a field; false when it was marked before.
  mutating func markSeen(_ index: Int, _ object: inout JSONObjectCursor) -> Bool {
    let bit: UInt64 = 1 << UInt64(index % 64)
    if object.fields.count <= 64 {
      defer { object.seen |= bit }
      return object.seen & bit == 0
    }
    let place = object.slice + index / 64
    // Only an object that was ended already has no slice.
    guard seenFields.indices.contains(place) else { return true }
    defer { seenFields[place] |= bit }
    return seenFields[place] & bit == 0
  }

  /// Records every required field that was not seen, and gives the object's slice back.
  @usableFromInline @inline(never)
  mutating func failMissingFields(_ object: JSONObjectCursor) {
    let fields = object.fields
    for word in 0..<(fields.count + 63) / 64 {
      let place = object.slice + word
      let seen = fields.count <= 64 ? object.seen : seenFields.indices.contains(place) ? seenFields[place] : .max
      var missing = fields.required[word] & ~seen
      while missing != 0 {
        failMissing(fields[word * 64 + missing.trailingZeroBitCount], at: object.offset)
        missing &= missing - 1
      }
    }
    if fields.count > 64, object.slice <= seenFields.count { seenFields.removeSubrange(object.slice...) }
  }
}
