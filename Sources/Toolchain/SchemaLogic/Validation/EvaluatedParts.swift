/// Which members and items of one value the schemas that accepted it have looked at: what `unevaluatedProperties` and
/// `unevaluatedItems` ask for (JSON Schema 2020-12 §11). A place in `EvaluationStack`.
struct EvaluatedParts: BitwiseCopyable {
  static let none = EvaluatedParts(offset: -1)

  fileprivate let offset: Int
  /// Whether nobody asks.
  var isNone: Bool { offset < 0 }
}

/// The parts of all values that are being looked at, as bits: a value's parts are forgotten when it is done with.
struct EvaluationStack: ~Copyable {
  /// For each value a word that says whether all parts were looked at, and then a bit for each part.
  private var words: UnsafeMutablePointer<UInt64>
  private var capacity = 0
  private var count = 0

  init() { words = .allocate(capacity: 0) }
  deinit { words.deallocate() }

  mutating func push(_ parts: Int) -> EvaluatedParts {
    let size = 1 + (parts + 63) / 64
    if count + size > capacity { grow(size) }
    (words + count).update(repeating: 0, count: size)
    count += size
    return EvaluatedParts(offset: count - size)
  }

  /// Forgets the parts, and those of all values that were begun later.
  mutating func pop(_ parts: EvaluatedParts) { count = parts.offset }

  @inline(never)
  private mutating func grow(_ size: Int) {
    capacity = max(64, (count + size) * 2)
    let more = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    more.update(from: words, count: count)
    words.deallocate()
    words = more
  }

  func insertAll(_ parts: EvaluatedParts) { if parts.offset >= 0 { words[parts.offset] = 1 } }

  @inline(__always)
  func insert(_ index: Int, _ parts: EvaluatedParts) {
    if parts.offset >= 0 { words[parts.offset + 1 + index &>> 6] |= 1 &<< UInt64(index & 63) }
  }

  @inline(__always)
  func contains(_ index: Int, _ parts: EvaluatedParts) -> Bool {
    words[parts.offset + 1 + index &>> 6] & (1 &<< UInt64(index & 63)) != 0
  }

  func containsAll(_ parts: EvaluatedParts) -> Bool { words[parts.offset] != 0 }

  /// Adds the parts that were begun last to others of the same value, and forgets them.
  mutating func popInto(_ parts: EvaluatedParts, _ last: EvaluatedParts) {
    if parts.offset >= 0 {
      for index in 0..<(count - last.offset) { words[parts.offset + index] |= words[last.offset + index] }
    }
    count = last.offset
  }
}
