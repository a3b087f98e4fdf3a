/// Finds an entry of a large mapping by its key's number. Small mappings are searched one by one instead.
///
/// One table for the whole document, of (mapping, key) pairs; both numbers are ours, mixed with a seed of this process.
struct EntryIndex: ~Copyable, @unchecked Sendable {
  /// Mappings with more entries are indexed.
  static let threshold = 8
  private static let seed = UInt64(bitPattern: Int64("".hashValue)) | 1

  private struct Slot: BitwiseCopyable {
    var mapping: Int32
    var key: Int32
    /// The key node; -1 for a free slot.
    var node: Int32
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var count = 0
  private var mask = 63

  init() {
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(mapping: 0, key: 0, node: -1), count: mask + 1)
  }

  deinit { slots.deallocate() }

  /// Where the pair stands, or the free place where it would. Half of the slots are free: a search ends.
  private func slot(_ mapping: Int32, _ key: Int32) -> Int {
    var mixed = (UInt64(UInt32(bitPattern: mapping)) << 32 | UInt64(UInt32(bitPattern: key))) &+ Self.seed
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    var slot = Int(truncatingIfNeeded: mixed ^ (mixed >> 31)) & mask
    while slots[slot].node >= 0, slots[slot].mapping != mapping || slots[slot].key != key { slot = (slot &+ 1) & mask }
    return slot
  }

  /// The key node, -1 when the mapping has no such key.
  func find(_ mapping: Int32, _ key: Int32) -> Int32 { slots[slot(mapping, key)].node }

  /// Puts an entry in, or in place of one with the same key.
  mutating func insert(_ mapping: Int32, _ key: Int32, _ node: Int32) {
    if count &* 2 > mask { grow() }
    let slot = slot(mapping, key)
    if slots[slot].node < 0 { count &+= 1 }
    slots[slot] = Slot(mapping: mapping, key: key, node: node)
  }

  private mutating func grow() {
    let (old, size) = (slots, mask + 1)
    mask = size * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(mapping: 0, key: 0, node: -1), count: mask + 1)
    var index = 0
    while index < size {
      if old[index].node >= 0 { slots[slot(old[index].mapping, old[index].key)] = old[index] }
      index &+= 1
    }
    old.deallocate()
  }
}
