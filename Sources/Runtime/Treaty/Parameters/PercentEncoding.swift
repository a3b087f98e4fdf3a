/// Percent-encoding (RFC 3986 §2.1), over bytes.
enum PercentEncoding {
  /// What the escapes stand for; nil when a `%` is not followed by two hexadecimal digits.
  static func decoded(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    return append(bytes, plusIsSpace: plusIsSpace, to: &result) ? result : nil
  }

  static func append(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool, to result: inout [UInt8]) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.endIndex, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) else {
          return false
        }
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        index += 1
      }
    }
    return true
  }

  static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// What `allowReserved` leaves as it is: RFC 3986's reserved characters but those that would end a value or the query.
  /// A percent sign is always escaped, or what was an escape already could not be told from one of ours.
  static let reserved = Array(":/?@!$'()*,;=".utf8)

  /// Everything but RFC 3986's unreserved characters becomes an escape: right in a path, a query and a cookie alike.
  static func append(encoding text: some Sequence<UInt8>, keeping kept: [UInt8] = [], to result: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.append(byte)
      case _ where kept.contains(byte): result.append(byte)
      default:
        result.append(UInt8(ascii: "%"))
        result.append(digit(byte >> 4))
        result.append(digit(byte & 15))
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

extension PercentEncoding {
  /// A literal part of a path: what RFC 3986 allows in a segment stays as it is.
  static func append(encodingSegment text: [UInt8], to result: inout [UInt8]) {
    for byte in text {
      if "!$&'()*+,;=:@".utf8.contains(byte) { result.append(byte) } else { append(encoding: [byte], to: &result) }
    }
  }
}
