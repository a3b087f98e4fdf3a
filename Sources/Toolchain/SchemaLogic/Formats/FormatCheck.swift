import TreatyPatterns

/// A format of JSON Schema's that can be asserted (2020-12 validation, §7.3).
struct FormatCheck: Sendable {
  let name: String
  let accepts: @Sendable (String) -> Bool

  /// Nil for a format that is not known, which accepts all texts.
  init?(name: String) {
    self.name = name
    switch name {
    case "date": accepts = { DateFormats.isDate($0) }
    case "time": accepts = { DateFormats.isTime($0) }
    case "date-time": accepts = { DateFormats.isDateTime($0) }
    case "duration": accepts = { DurationFormat.accepts($0) }
    case "email": accepts = { EmailFormat.accepts($0, isInternational: false) }
    case "idn-email": accepts = { EmailFormat.accepts($0, isInternational: true) }
    case "hostname": accepts = { HostnameFormat.accepts($0, isInternational: false) }
    case "idn-hostname": accepts = { HostnameFormat.accepts($0, isInternational: true) }
    case "ipv4": accepts = { AddressFormats.isIPv4(Array($0.utf8)) }
    case "ipv6": accepts = { AddressFormats.isIPv6(Array($0.utf8)) }
    case "uri": accepts = { URIFormat.accepts($0, isReference: false, isInternational: false) }
    case "uri-reference": accepts = { URIFormat.accepts($0, isReference: true, isInternational: false) }
    case "iri": accepts = { URIFormat.accepts($0, isReference: false, isInternational: true) }
    case "iri-reference": accepts = { URIFormat.accepts($0, isReference: true, isInternational: true) }
    case "uri-template": accepts = { URITemplateFormat.accepts($0) }
    case "uuid": accepts = { Self.isUUID($0) }
    case "json-pointer": accepts = { PointerFormats.isPointer(Array($0.utf8)[...]) }
    case "relative-json-pointer": accepts = { PointerFormats.isRelative(Array($0.utf8)) }
    case "regex": accepts = { (try? Pattern($0)) != nil }
    default: return nil
    }
  }

  /// RFC 9562 §4, whatever the version.
  private static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isHexDigit
    }
  }
}
