/// A mailbox (RFC 5321 §4.1.2; RFC 6531 for international ones).
enum EmailFormat {
  static func accepts(_ text: String, isInternational: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let at = scalars.lastIndex(of: "@"), at > 0 else { return false }
    let (local, domain) = (scalars[..<at], scalars[(at + 1)...])
    guard isLocal(local, isInternational) else { return false }
    if domain.first == "[", domain.last == "]", domain.count > 2 {
      let inner = Array(String(String.UnicodeScalarView(domain.dropFirst().dropLast())).utf8)
      if inner.count > 5, inner[..<5].map({ $0 | 0x20 }).elementsEqual("ipv6\u{3A}".utf8.map { $0 | 0x20 }) {
        return AddressFormats.isIPv6(Array(inner[5...]))
      }
      return AddressFormats.isIPv4(inner)
    }
    return HostnameFormat.accepts(String(String.UnicodeScalarView(domain)), isInternational: isInternational)
  }

  private static func isLocal(_ local: ArraySlice<Unicode.Scalar>, _ isInternational: Bool) -> Bool {
    if local.first == "\"" {
      guard local.count >= 2, local.last == "\"" else { return false }
      var isEscaped = false
      for scalar in local.dropFirst().dropLast() {
        if !isInternational && !scalar.isASCII || scalar.isASCII && (scalar.value < 32 || scalar.value == 127) {
          return false
        }
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == "\"" {
          return false
        }
      }
      return !isEscaped
    }
    let atoms = local.split(separator: ".", omittingEmptySubsequences: false)
    return atoms.allSatisfy { atom in
      !atom.isEmpty
        && atom.allSatisfy { scalar in
          guard scalar.isASCII else { return isInternational }
          let byte = UInt8(truncatingIfNeeded: scalar.value)
          return byte.isDigit || byte.isLetter || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
        }
    }
  }
}
