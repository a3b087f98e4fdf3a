/// A media type or range (RFC 9110 §8.3.1 and §12.5.1), lowercased: `application/json`, `text/*`.
public struct MediaType: Sendable, Hashable {
  public let type: String
  public let subtype: String
  /// The `charset` parameter, lowercased.
  public let charset: String?
  /// The weight in an `Accept` header, in thousandths.
  let quality: Int

  /// Nil when the text is no media type.
  public init?(_ text: some StringProtocol) {
    var parts = text.split(separator: ";", omittingEmptySubsequences: false)[...]
    guard let essence = parts.popFirst() else { return nil }
    let names = trimmed(essence).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard names.count == 2, isToken(names[0]), isToken(names[1]) else { return nil }
    type = names[0].lowercased()
    subtype = names[1].lowercased()
    var charset: String?
    var quality = 1000
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      var value = trimmed(pair[1])
      if value.count >= 2, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
      switch trimmed(pair[0]).lowercased() {
      case "charset": charset = value.lowercased()
      case "q": quality = Double(value).map { Int(min(max($0, 0), 1) * 1000) } ?? 1000
      default: break
      }
    }
    self.charset = charset
    self.quality = quality
  }

  public var essence: String { "\(type)/\(subtype)" }

  /// JSON by name or by structured suffix (RFC 6839 §3.1).
  public var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") }

  /// Whether this range covers `other`.
  func covers(_ other: MediaType) -> Bool {
    type == "*" || (type == other.type && (subtype == "*" || subtype == other.subtype))
  }

  /// How exactly a range names what it covers: more exact ranges decide (RFC 9110 §12.5.1).
  var precision: Int { type == "*" ? 0 : subtype == "*" ? 1 : 2 }
}

private func trimmed<S: StringProtocol>(_ text: S) -> S.SubSequence {
  var rest = text[...]
  while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
  while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
  return rest
}

/// RFC 9110 §5.6.2.
private func isToken(_ text: some StringProtocol) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
    }
}
