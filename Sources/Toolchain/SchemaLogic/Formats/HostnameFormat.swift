/// Host names: RFC 1123 §2.1 with RFC 5890's A-labels, and RFC 5891's for international ones.
enum HostnameFormat {
  static func accepts(_ text: String, isInternational: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return false }
    let isDot = { (scalar: Unicode.Scalar) in
      scalar == "." || isInternational && [0x3002, 0xFF0E, 0xFF61].contains(scalar.value)
    }
    let labels = scalars.split(omittingEmptySubsequences: false, whereSeparator: isDot)
    var length = labels.count - 1
    for label in labels {
      guard let count = encodedCount(Array(label), isInternational) else { return false }
      length += count
    }
    // RFC 5893 §1.4: one label that is written from the right makes a rule for all.
    if labels.contains(where: InternationalLabel.isFromRight) {
      for label in labels where !InternationalLabel.keepsDirection(Array(label)) { return false }
    }
    return length <= 253
  }

  /// The bytes of a label in ASCII; nil for one that is not allowed.
  private static func encodedCount(_ label: [Unicode.Scalar], _ isInternational: Bool) -> Int? {
    guard !label.isEmpty, label.first != "-", label.last != "-" else { return nil }
    if label.allSatisfy(\.isASCII) {
      let bytes = label.map { UInt8(truncatingIfNeeded: $0.value) }
      guard bytes.count <= 63, bytes.allSatisfy({ $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") }) else {
        return nil
      }
      guard bytes.count > 3, bytes[2] == UInt8(ascii: "-"), bytes[3] == UInt8(ascii: "-") else { return bytes.count }
      guard bytes[0] | 0x20 == UInt8(ascii: "x"), bytes[1] | 0x20 == UInt8(ascii: "n") else {
        // RFC 5891 §4.2.3.1 reserves two hyphens there; RFC 1123 knows nothing of that.
        return isInternational ? nil : bytes.count
      }
      guard let decoded = Punycode.decode(Array(bytes[4...])), decoded.contains(where: { !$0.isASCII }),
        InternationalLabel.isValid(decoded)
      else { return nil }
      return bytes.count
    }
    guard isInternational, InternationalLabel.isValid(label), let count = Punycode.encodedCount(label), count + 4 <= 63
    else {
      return nil
    }
    return count + 4
  }
}
