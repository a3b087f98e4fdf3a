extension JSONFields {
  /// The index of a name, given its bytes; nil when it is none of these.
  @usableFromInline
  func index(of bytes: UnsafePointer<UInt8>?, count length: Int) -> Int? {
    guard let bytes else { return nil }
    var slot = Int(truncatingIfNeeded: JSONFields.hash(bytes, length)) & slotMask
    // At most half of the slots are taken: the chain ends.
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      let entry = entries[index]
      if Int(entry.count) == length, JSONFields.equal(entry.bytes, bytes, length) { return index }
      slot = (slot + 1) & slotMask
    }
  }

  /// Eight bytes at a time, the last ones overlapping.
  @inline(__always)
  static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash &>> 32
    }
    if count >= 8 {
      var offset = 0
      while offset + 8 <= count {
        mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      if offset < count { mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))) }
    } else {
      var word: UInt64 = 0
      for index in 0..<count { word = word &<< 8 | UInt64(bytes[index]) }
      mix(word)
    }
    return hash
  }

  @inline(__always)
  private static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var offset = 0
    let (a, b) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
    while offset + 8 <= count {
      if a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    while offset < count {
      if a.load(fromByteOffset: offset, as: UInt8.self) != b.load(fromByteOffset: offset, as: UInt8.self) {
        return false
      }
      offset += 1
    }
    return true
  }
}
