/// A collection that is being read.
struct Frame: BitwiseCopyable {
  var node: Int32
  /// Its last child so far, -1 for none.
  var last: Int32 = -1
  var count: Int32 = 0
  /// Nodes in it, aliases expanded, itself included.
  var size = 1
  var hasMergeKeys = false
  /// A key that is there already was taken up all the same; it goes when the mapping is closed.
  var hasRepeatedKeys = false
}

/// The open collections, innermost last. As deep as `TextLimits.depth` allows.
struct FrameStack: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Frame>
  private(set) var count = 0
  private var capacity = 32

  init() { base = .allocate(capacity: capacity) }

  deinit { base.deallocate() }

  mutating func push(_ node: Int32) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Frame>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: base, count: count)
      base.deallocate()
      base = larger
      capacity *= 2
    }
    base[count] = Frame(node: node)
    count &+= 1
  }

  mutating func pop() -> Frame? {
    guard count > 0 else { return nil }
    count &-= 1
    return base[count]
  }
}
