import TreatyJSON

/// `format: byte`: base 64 with padding (RFC 4648 §4).
extension Data: TextFormat {
  public static var formatName: StaticString { "byte" }

  public static func parse(_ utf8: UnsafeBufferPointer<UInt8>) -> Data? { Base64.decoded(utf8).map { Data($0) } }

  public func write(_ json: inout JSONWriter) {
    Base64.encoded(self).withUnsafeBufferPointer { json.string($0) }
  }
}
