import TreatyJSON

/// `format: uri` (RFC 3986): absolute, so that it means the same to everybody; nothing is escaped on the way.
extension URL: TextFormat {
  public static var formatName: StaticString { "uri" }

  public static func parse(_ utf8: UnsafeBufferPointer<UInt8>) -> URL? {
    let text = String(decoding: utf8, as: UTF8.self)
    guard let url = URL(string: text, encodingInvalidCharacters: false), url.scheme != nil else { return nil }
    return url
  }

  public func write(_ json: inout JSONWriter) { json.string(absoluteString) }
}
