#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Different names, found by their bytes: Swift's own equality of strings ignores normalisation, JSON's does not.
///
/// Plain memory, freed by whoever made it.
struct NameTable {
  /// So many names are compared one by one, by length and bytes: faster than any hash.
  private static let few = 6

  let count: Int
  private let bytes: UnsafeMutablePointer<UInt8>
  private let starts: UnsafeMutablePointer<Int>
  private let slots: UnsafeMutablePointer<Int32>
  private let slotMask: Int

  /// Takes names of which none is there twice.
  init(_ names: [String]) {
    count = names.count
    let pool = names.flatMap { Array($0.utf8) }
    bytes = .allocate(capacity: pool.count + 1)
    for (index, byte) in pool.enumerated() { (bytes + index).initialize(to: byte) }
    (bytes + pool.count).initialize(to: 0)
    starts = .allocate(capacity: names.count + 1)
    var start = 0
    for (index, name) in names.enumerated() {
      (starts + index).initialize(to: start)
      start += name.utf8.count
    }
    (starts + names.count).initialize(to: start)
    var capacity = 4
    while capacity < names.count * 2 { capacity *= 2 }
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: -1, count: capacity)
    slotMask = capacity - 1
    guard names.count > Self.few else { return }
    for index in names.indices {
      var slot = Int(truncatingIfNeeded: Self.hash(bytes + starts[index], starts[index + 1] - starts[index])) & slotMask
      while slots[slot] >= 0 { slot = (slot + 1) & slotMask }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  func deallocate() {
    bytes.deallocate()
    starts.deallocate()
    slots.deallocate()
  }

  subscript(_ index: Int) -> String {
    String(
      decoding: UnsafeBufferPointer(start: bytes + starts[index], count: starts[index + 1] - starts[index]),
      as: UTF8.self)
  }

  /// The index of the name; negative when it is not there.
  @inline(__always)
  func find(_ name: String) -> Int {
    if count == 0 { return -1 }
    if let found = name.utf8.withContiguousStorageIfAvailable({ find($0) }) { return found }
    return Array(name.utf8).withUnsafeBufferPointer { find($0) }
  }

  private func find(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    // An empty name has no address; any will do for no bytes.
    let other = name.baseAddress ?? UnsafePointer(bytes)
    guard count > Self.few else {
      for index in 0..<count where isEqual(other, name.count, index) { return index }
      return -1
    }
    var slot = Int(truncatingIfNeeded: Self.hash(other, name.count)) & slotMask
    // At most half of the slots are taken: the chain ends.
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isEqual(other, name.count, index) { return index }
      slot = (slot + 1) & slotMask
    }
    return -1
  }

  @inline(__always)
  private func isEqual(_ name: UnsafePointer<UInt8>, _ length: Int, _ index: Int) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == length else { return false }
    return length == 0 || bytes[start] == name[0] && memcmp(bytes + start, name, length) == 0
  }

  /// Eight bytes at a time.
  private static func hash(_ name: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawPointer(name)
    var offset = 0
    while offset + 8 <= count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash &>> 32
      offset += 8
    }
    var word: UInt64 = 0
    while offset < count {
      word = word &<< 8 | UInt64(name[offset])
      offset += 1
    }
    hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash &>> 29
  }
}
