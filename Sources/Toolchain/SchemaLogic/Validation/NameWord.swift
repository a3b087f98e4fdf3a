#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A name in one word, so that nearly all names are told apart by comparing numbers: up to seven bytes are the word itself,
/// longer ones are a hash.
struct NameWord: BitwiseCopyable, Equatable {
  private static let long: UInt64 = 0xFF << 56
  let value: UInt64

  init(_ name: InstanceNode) {
    let count = name.count
    var word: UInt64 = 0
    if count < 8 {
      withUnsafeMutableBytes(of: &word) { $0.baseAddress?.copyMemory(from: name.start, byteCount: count) }
      value = UInt64(littleEndian: word) | UInt64(truncatingIfNeeded: count) &<< 56
    } else {
      value = Self.hash(name.start, count) | Self.long
    }
  }

  /// Whether equal words are equal names.
  var isExact: Bool { value < Self.long }
  /// Spread over all bits, for tables.
  var spread: Int { Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) &>> 32) }

  /// Eight bytes at a time, of at least eight.
  private static func hash(_ name: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= count {
      hash = (hash ^ name.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash &>> 32
      offset += 8
    }
    // The last eight once more, in place of what is left over.
    hash = (hash ^ name.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash &>> 29
  }
}

extension InstanceNode {
  /// Whether two texts, or two numbers as they were written, have the same bytes.
  @inline(__always)
  func hasBytes(of other: InstanceNode) -> Bool { size == other.size && memcmp(start, other.start, count) == 0 }
}
