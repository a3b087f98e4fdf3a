import TreatyJSON

/// Memory that is given out piece by piece and freed as a whole.
final class InstanceArena {
  private static let blockSize = 16_384

  private var blocks: [UnsafeMutableRawPointer] = []
  private var next = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: 8)
  private var end: UnsafeMutableRawPointer
  private let first: UnsafeMutableRawPointer
  /// False when a value was deeper or longer than can be held.
  var isComplete = true

  init() {
    first = next
    end = next + Self.blockSize
  }

  deinit {
    reset()
    first.deallocate()
  }

  /// Forgets all that was given out.
  func reset() {
    for block in blocks { block.deallocate() }
    blocks.removeAll()
    (next, end, isComplete) = (first, first + Self.blockSize, true)
  }

  /// Memory for that many bytes, aligned for words.
  @inline(__always)
  func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
    let size = (bytes + 7) & ~7
    if size > end - next { return allocateBlock(size) }
    let result = next
    next += size
    return result
  }

  @inline(never)
  private func allocateBlock(_ size: Int) -> UnsafeMutableRawPointer {
    // Blocks grow with what is held, so that there are few; large pieces get their own.
    let capacity = max(size, min(Self.blockSize &<< min(blocks.count, 8), 1 &<< 22))
    let block = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    blocks.append(block)
    if size * 2 < capacity || capacity - size > end - next { (next, end) = (block + size, block + capacity) }
    return block
  }

  func array<T: BitwiseCopyable>(_ values: [T]) -> UnsafeMutablePointer<T> {
    let result = allocate(values.count * MemoryLayout<T>.stride).assumingMemoryBound(to: T.self)
    values.withUnsafeBufferPointer { if let start = $0.baseAddress { result.update(from: start, count: values.count) } }
    return result
  }

  func text(_ text: String) -> InstanceNode { node(of: text, types: 16) }

  /// A node with a copy of the text.
  @inline(__always)
  func node(of text: String, types: UInt8) -> InstanceNode {
    let found = text.utf8.withContiguousStorageIfAvailable { node(of: $0, types) }
    // Only strings that were not made here are stored otherwise.
    return found ?? Array(text.utf8).withUnsafeBufferPointer { node(of: $0, types) }
  }

  @inline(__always)
  private func node(of bytes: UnsafeBufferPointer<UInt8>, _ types: UInt8) -> InstanceNode {
    guard let size = UInt32(exactly: bytes.count) else {
      isComplete = false
      return InstanceNode(types: types, isTrue: false, size: 0, start: first)
    }
    let memory = allocate(bytes.count)
    if let start = bytes.baseAddress { memory.copyMemory(from: start, byteCount: bytes.count) }
    return InstanceNode(types: types, isTrue: false, size: size, start: memory)
  }
}
