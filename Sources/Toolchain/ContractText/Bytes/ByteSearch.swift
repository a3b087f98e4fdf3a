#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Short byte sequences in long texts, at the C library's speed in unoptimised builds too.
enum ByteSearch {
  /// Where a sequence first stands from `start` on. It is not empty.
  static func first(_ wanted: [UInt8], in text: [UInt8], from start: Int = 0) -> Int? {
    text.withUnsafeBufferPointer { first(wanted, in: $0, from: start) }
  }

  static func first(_ wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let base = text.baseAddress, let lead = wanted.first else { return nil }
    var index = start
    // The first byte is looked for by the C library, the rest compared there.
    while index < text.count {
      guard let hit = memchr(base + index, Int32(lead), text.count - index) else { return nil }
      let found = UnsafePointer<UInt8>(hit.assumingMemoryBound(to: UInt8.self)) - base
      if found + wanted.count > text.count { return nil }
      if memcmp(base + found, wanted, wanted.count) == 0 { return found }
      index = found + 1
    }
    return nil
  }

  /// The first byte that is no white space.
  static func firstSign(_ text: [UInt8]) -> UInt8? {
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte != 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return byte }
        index &+= 1
      }
      return nil
    }
  }

  /// All occurrences, from left to right.
  static func replacing(_ wanted: [UInt8], by other: [UInt8], in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while let found = first(wanted, in: text, from: index) {
      result += text[index..<found]
      result += other
      index = found + wanted.count
    }
    result += text[index...]
    return result
  }
}
