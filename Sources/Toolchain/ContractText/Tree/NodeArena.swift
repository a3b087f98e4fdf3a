/// The nodes of one document in one growing block.
///
/// A block of its own instead of an array, because unoptimised builds (plugins run them) call into generic code for
/// every array access; this costs a pointer there. Every index comes from `append`, none from the input.
struct NodeArena: ~Copyable, @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<NodeRecord>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  mutating func append(_ record: NodeRecord) -> Int32 {
    if count == capacity { grow() }
    base[count] = record
    count &+= 1
    return Int32(truncatingIfNeeded: count &- 1)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<NodeRecord>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
