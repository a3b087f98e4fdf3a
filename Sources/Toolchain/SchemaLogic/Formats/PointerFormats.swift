/// RFC 6901, and the draft of relative JSON pointers.
enum PointerFormats {
  static func isPointer(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.isEmpty { return true }
    guard bytes.first == UInt8(ascii: "/") else { return false }
    var isEscape = false
    for byte in bytes {
      if isEscape {
        guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else { return false }
        isEscape = false
      } else {
        isEscape = byte == UInt8(ascii: "~")
      }
    }
    return !isEscape
  }

  static func isRelative(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.prefix { $0.isDigit }
    guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else { return false }
    let rest = bytes[digits.count...]
    return rest.elementsEqual([UInt8(ascii: "#")]) || isPointer(rest)
  }
}
