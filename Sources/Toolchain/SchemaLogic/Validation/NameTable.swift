/// Names by their bytes: Swift's own equality of strings ignores normalisation, JSON's does not.
struct NameTable {
  private var names: [String] = []
  private var hashes: [UInt64] = []
  private var slots: [Int32] = [-1, -1, -1, -1]

  var count: Int { names.count }

  subscript(_ index: Int) -> String { names[index] }

  /// The index of the name, a new one when it is not there.
  @discardableResult
  mutating func insert(_ name: String) -> Int {
    if let known = find(name) { return known }
    names.append(name)
    hashes.append(Self.hash(name))
    if names.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 4)
      for index in names.indices { place(index) }
    } else {
      place(names.count - 1)
    }
    return names.count - 1
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: hashes[index]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }

  func find(_ name: String) -> Int? {
    if names.isEmpty { return nil }
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    // At most half of the slots are taken: the chain ends.
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      // The hash is of the bytes: of two spellings of one text it tells which.
      if hashes[index] == hash, names[index] == name { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  static func hash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    if name.utf8.withContiguousStorageIfAvailable({ mix($0) }) == nil { mix(name.utf8) }
    return hash ^ hash >> 29
  }
}
