/// Network addresses as texts.
enum AddressFormats {
  /// RFC 2673 §3.2: four numbers without leading zeros.
  static func isIPv4(_ bytes: some Sequence<UInt8>) -> Bool {
    let parts = Array(bytes).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        1...3 ~= part.count && part.allSatisfy(\.isDigit) && (part.count == 1 || part.first != UInt8(ascii: "0"))
          && part.reduce(0) { $0 * 10 + Int($1 & 15) } <= 255
      }
  }

  /// RFC 4291 §2.2, without a zone.
  static func isIPv6(_ bytes: [UInt8]) -> Bool {
    let colon = UInt8(ascii: ":")
    var gap: Int?
    for index in bytes.indices.dropLast() where bytes[index] == colon && bytes[index + 1] == colon {
      if gap != nil { return false }
      gap = index
    }
    // Three colons in a row are two gaps; one at an end is none.
    guard let gap else { return groups(bytes[...], mayEndInIPv4: true) == 8 }
    guard let before = groups(bytes[..<gap], mayEndInIPv4: false),
      let after = groups(bytes[(gap + 2)...], mayEndInIPv4: true)
    else { return false }
    return before + after <= 7
  }

  /// How many groups of 16 bits; nil when something else is there.
  private static func groups(_ bytes: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> Int? {
    if bytes.isEmpty { return 0 }
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var count = 0
    for (index, part) in parts.enumerated() {
      if mayEndInIPv4, index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard isIPv4(part) else { return nil }
        count += 2
      } else {
        guard 1...4 ~= part.count, part.allSatisfy(\.isHexDigit) else { return nil }
        count += 1
      }
    }
    return count
  }
}
