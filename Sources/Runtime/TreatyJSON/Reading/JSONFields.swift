/// The member names of a generated type, prepared for reading.
///
///     static let fields = JSONFields("id", "status", "total", required: [0, 1])
///
/// Names are found in one of two ways. The one after the last is tried first, as most texts have their members in the
/// contract's order: that costs one comparison of eight bytes. Any other goes through a hash table.
/// Declare it once, as a `static let`: its tables never change and live as long as the process, so that reading never counts references.
@frozen
public struct JSONFields: @unchecked Sendable {
  /// One name. Compared as a whole: the name and its closing quote, eight bytes at a time.
  @frozen @usableFromInline
  struct Entry {
    /// The first eight bytes of the name and its quote, and which of them count.
    @usableFromInline var word: UInt64
    @usableFromInline var mask: UInt64
    /// The whole name, its closing quote, and zeros up to a multiple of eight bytes.
    @usableFromInline var bytes: UnsafePointer<UInt8>
    @usableFromInline var count: Int32
    /// Whether the name is written without escapes; one that is not is found by look-up only.
    @usableFromInline var isPlain: Bool
  }

  /// How many names there are; also the index that `next` answers for an unknown one.
  @usableFromInline let entries: UnsafePointer<Entry>
  @usableFromInline let required: UnsafePointer<UInt64>
  public let count: Int
  /// Open addressing: indices into `entries`, -1 for free.
  @usableFromInline let slots: UnsafePointer<Int32>
  @usableFromInline let slotMask: Int

  /// Takes the names in the order they are usually written, and the indices of those that must be there.
  public init(_ names: StaticString..., required: [Int] = []) {
    self.init(names.map(\.description), required: required)
  }

  /// Takes names that are not literals.
  public init(_ names: [String], required: [Int] = []) {
    count = names.count
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: names.count + 1)
    for (index, name) in names.enumerated() { (entries + index).initialize(to: JSONFields.entry(name)) }
    // The end's own entry matches nothing, so that prediction needs no bounds check.
    var end = JSONFields.entry("")
    (end.isPlain, end.word, end.mask) = (false, 0, .max)
    (entries + names.count).initialize(to: end)
    self.entries = UnsafePointer(entries)

    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: names.count / 64 + 1)
    words.initialize(repeating: 0, count: names.count / 64 + 1)
    for index in required where index >= 0 && index < names.count { words[index / 64] |= 1 << UInt64(index % 64) }
    self.required = UnsafePointer(words)

    var capacity = 4
    while capacity < names.count * 2 { capacity *= 2 }
    let slots = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    slots.initialize(repeating: -1, count: capacity)
    for index in names.indices {
      var slot =
        Int(truncatingIfNeeded: JSONFields.hash(entries[index].bytes, Int(entries[index].count))) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
    self.slots = UnsafePointer(slots)
    slotMask = capacity - 1
  }

  private static func entry(_ name: String) -> Entry {
    let utf8 = Array(name.utf8)
    let capacity = (utf8.count + 8) / 8 * 8
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    bytes.initialize(repeating: 0, count: capacity)
    for (index, byte) in utf8.enumerated() { bytes[index] = byte }
    bytes[utf8.count] = UInt8(ascii: "\"")
    let counted = min(utf8.count + 1, 8)
    return Entry(
      word: UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)),
      mask: counted == 8 ? .max : (1 << UInt64(counted * 8)) - 1, bytes: UnsafePointer(bytes),
      count: Int32(truncatingIfNeeded: utf8.count),
      isPlain: !utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
  }

  /// The name at that index.
  public subscript(_ index: Int) -> String {
    guard index >= 0, index < count else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: entries[index].bytes, count: Int(entries[index].count)), as: UTF8.self)
  }
}
