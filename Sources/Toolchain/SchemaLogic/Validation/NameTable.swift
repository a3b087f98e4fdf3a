#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names by their bytes: Swift's own equality of strings ignores normalisation, JSON's does not.
struct NameTable {
  /// So many names are compared one by one, by length and bytes: faster than any hash.
  private static let few = 6

  private(set) var names: [String] = []
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var slots: [Int32] = []

  var count: Int { names.count }

  subscript(_ index: Int) -> String { names[index] }

  /// The index of the name, a new one when it is not there.
  @discardableResult
  mutating func insert(_ name: String) -> Int {
    if let known = find(name) { return known }
    names.append(name)
    bytes += name.utf8
    starts.append(bytes.count)
    if names.count > Self.few {
      if names.count * 2 > slots.count {
        slots = [Int32](repeating: -1, count: max(32, slots.count * 4))
        for index in names.indices { place(index) }
      } else {
        place(names.count - 1)
      }
    }
    return names.count - 1
  }

  private mutating func place(_ index: Int) {
    let hash = bytes.withUnsafeBufferPointer { buffer in
      Self.hash(UnsafeBufferPointer(rebasing: buffer[starts[index]..<starts[index + 1]]))
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }

  func find(_ name: String) -> Int? {
    if names.isEmpty { return nil }
    if let found = name.utf8.withContiguousStorageIfAvailable({ find($0) }) { return found }
    return Array(name.utf8).withUnsafeBufferPointer { find($0) }
  }

  private func find(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { pool in
      starts.withUnsafeBufferPointer { starts in
        guard names.count > Self.few else {
          for index in 0..<(starts.count - 1) where isEqual(name, pool, starts[index], starts[index + 1]) {
            return index
          }
          return nil
        }
        var slot = Int(truncatingIfNeeded: Self.hash(name)) & (slots.count - 1)
        // At most half of the slots are taken: the chain ends.
        while slots[slot] >= 0 {
          let index = Int(slots[slot])
          if isEqual(name, pool, starts[index], starts[index + 1]) { return index }
          slot = (slot + 1) & (slots.count - 1)
        }
        return nil
      }
    }
  }

  @inline(__always)
  private func isEqual(
    _ name: UnsafeBufferPointer<UInt8>, _ pool: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard end - start == name.count else { return false }
    guard let own = pool.baseAddress, let other = name.baseAddress, end > start else { return end == start }
    return own[start] == other[0] && memcmp(own + start, other, end - start) == 0
  }

  /// Eight bytes at a time.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: name.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawBufferPointer(name)
    var offset = 0
    while offset + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash &>> 32
      offset += 8
    }
    var word: UInt64 = 0
    while offset < raw.count {
      word = word &<< 8 | UInt64(raw[offset])
      offset += 1
    }
    hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash &>> 29
  }
}
