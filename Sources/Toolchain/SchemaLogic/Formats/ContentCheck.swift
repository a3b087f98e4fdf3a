import ContractModel
import TreatyJSON

/// What a text is an encoding of, as far as it can be checked (draft 7 validation, §8).
struct ContentCheck: Sendable {
  let isBase64: Bool
  let isJSON: Bool

  /// Nil when nothing can be checked.
  init?(_ keywords: StringKeywords) {
    isBase64 = keywords.contentEncoding?.lowercased() == "base64"
    isJSON = keywords.contentMediaType == "application/json" && (isBase64 || keywords.contentEncoding == nil)
    if !isBase64, !isJSON { return nil }
  }

  var phrase: String { isJSON ? isBase64 ? "JSON in base64" : "JSON" : "base64" }

  func accepts(_ text: String) -> Bool {
    var bytes = Array(text.utf8)
    if isBase64 {
      guard let decoded = Self.decode(bytes) else { return false }
      bytes = decoded
    }
    return !isJSON || (try? JSONReader.decode(JSONValue.self, from: bytes)) != nil
  }

  /// RFC 4648 §4.
  private static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count % 4 == 0 else { return nil }
    let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2 else { return nil }
    var result: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for byte in bytes.dropLast(padding) {
      let value: Int
      switch byte {
      case 0x41...0x5A: value = Int(byte) - 0x41
      case 0x61...0x7A: value = Int(byte) - 0x61 + 26
      case 0x30...0x39: value = Int(byte) - 0x30 + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: return nil
      }
      buffer = (buffer << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return result
  }
}
