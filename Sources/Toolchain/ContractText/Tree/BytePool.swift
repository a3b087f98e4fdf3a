#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The texts of one document's scalars, end to end. A block of its own for the reason that `NodeArena` gives.
struct BytePool: ~Copyable, @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// - Parameter capacity: in bytes; what is not used costs no memory.
  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Where the bytes now start.
  mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    if count &+ length > capacity { grow(count &+ length) }
    memcpy(base + count, bytes, length)
    count &+= length
    return Int32(truncatingIfNeeded: count &- length)
  }

  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(count &+ 1) }
    base[count] = byte
    count &+= 1
  }

  /// Forgets what was appended last: a text that turned out to be known already.
  mutating func remove(last length: Int) { count &-= length }

  /// At least doubled, so that appending stays linear.
  private mutating func grow(_ needed: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(capacity * 2, needed))
    memcpy(larger, base, count)
    base.deallocate()
    base = larger
    capacity = max(capacity * 2, needed)
  }
}
