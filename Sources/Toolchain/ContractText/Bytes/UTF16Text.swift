/// UTF-16, which YAML allows (YAML 1.2.2 §5.2), with a byte order mark or without.
enum UTF16Text {
  enum Order { case little, big }

  /// Nil for what is no UTF-16: its first character is a mark or ASCII, so that one of the first two bytes is zero.
  static func byteOrder(_ bytes: [UInt8]) -> Order? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return .little
    case (0xFE, 0xFF): return .big
    case (0x09...0x7E, 0): return .little
    case (0, 0x09...0x7E): return .big
    default: return nil
    }
  }

  /// Nil for half a unit or half a pair.
  static func utf8(_ bytes: [UInt8], _ order: Order) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(order == .little ? second << 8 | first : first << 8 | second)
      index += 2
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }
}
