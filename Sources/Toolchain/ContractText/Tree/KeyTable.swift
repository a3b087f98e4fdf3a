#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The distinct keys of one document, numbered in the order of their appearance.
///
/// Keys repeat (`type`, `description`, …): each is kept once, and two keys of a document are compared by number. Open
/// addressing; the hash is seeded for each process, so that no document can be written to collide.
struct KeyTable: ~Copyable, @unchecked Sendable {
  /// A key: where its text lies in the pool, and its hash, which growing the table does not compute again.
  struct Entry: BitwiseCopyable {
    var first: Int32
    var count: Int32
    var hash: UInt32
  }

  private(set) var entries: UnsafeMutablePointer<Entry>
  private(set) var count = 0
  private var capacity = 64
  private var slots: UnsafeMutablePointer<Int32>
  /// The number of slots is a power of two; this is one less.
  private var mask = 127

  init() {
    entries = .allocate(capacity: capacity)
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: -1, count: mask + 1)
  }

  deinit {
    entries.deallocate()
    slots.deallocate()
  }

  /// SipHash with the seed of this process, the same for all tables.
  static func hash(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(start: bytes, count: length))
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  /// The number of a key, -1 for one that is not known. The pool is that of its document.
  func find(_ bytes: UnsafePointer<UInt8>, _ length: Int, hash: UInt32, in pool: UnsafeMutablePointer<UInt8>) -> Int32 {
    var slot = Int(hash) & mask
    while true {
      let id = slots[slot]
      if id < 0 { return -1 }
      let entry = entries[Int(id)]
      // Lengths and hashes nearly always decide; the bytes prove it.
      if entry.hash == hash, Int(entry.count) == length, memcmp(pool + Int(entry.first), bytes, length) == 0 {
        return id
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Adds what `find` did not find.
  mutating func insert(first: Int32, count length: Int, hash: UInt32) -> Int32 {
    if count == capacity { grow() }
    let id = Int32(truncatingIfNeeded: count)
    entries[count] = Entry(first: first, count: Int32(truncatingIfNeeded: length), hash: hash)
    count &+= 1
    place(id, hash)
    return id
  }

  private func place(_ id: Int32, _ hash: UInt32) {
    var slot = Int(hash) & mask
    while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
    slots[slot] = id
  }

  /// At most half of the slots are taken: a search ends.
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
    slots.deallocate()
    mask = capacity * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: -1, count: mask + 1)
    var id = 0
    while id < count {
      place(Int32(truncatingIfNeeded: id), entries[id].hash)
      id &+= 1
    }
  }
}
