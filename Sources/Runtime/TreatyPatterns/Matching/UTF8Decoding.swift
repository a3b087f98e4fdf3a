/// Reads scalars from UTF-8. Bytes that are none become U+FFFD, one at a time.
enum UTF8Decoding {
  /// The scalar that begins at a position.
  @inline(__always)
  static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (scalar: UInt32?, length: Int) {
    guard position < text.count else { return (nil, 0) }
    let first = text[position]
    if first < 0x80 { return (UInt32(first), 1) }
    return longer(text, position, first)
  }

  /// The scalar that ends at a position: the same that reading forward finds there.
  static func scalarBefore(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (scalar: UInt32?, length: Int) {
    guard position > 0 else { return (nil, 0) }
    if text[position - 1] < 0x80 { return (UInt32(text[position - 1]), 1) }
    for length in stride(from: min(4, position), to: 1, by: -1) {
      let found = scalar(text, position - length)
      if found.length == length { return found }
    }
    return (0xFFFD, 1)
  }

  private static func longer(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ first: UInt8) -> (UInt32?, Int) {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard length > 0, first < 0xF5, position + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in position + 1..<position + length {
      guard text[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    return (value, length)
  }

  static func scalars(_ text: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.count)
    var position = 0
    while true {
      let (scalar, length) = Self.scalar(text, position)
      guard let scalar else { return scalars }
      scalars.append(scalar)
      position += length
    }
  }
}
