import HTTPTypes

/// A request as a server got it, before any of it is believed.
public struct ServerRequest: Sendable {
  public let head: HTTPRequest
  public var body: Body
  /// The request's target, undecoded: path and query.
  package let target: [UInt8]
  /// Where the path ends and, one byte further, the query begins.
  let pathEnd: Int
  /// What a fragment would begin, which does not belong into a target.
  private let queryEnd: Int

  public init(head: HTTPRequest, body: Body) {
    self.head = head
    self.body = body
    target = Array((head.path ?? "/").utf8)
    queryEnd = target.firstIndex(of: UInt8(ascii: "#")) ?? target.count
    pathEnd = target[..<queryEnd].firstIndex(of: UInt8(ascii: "?")) ?? queryEnd
  }

  /// The query's bytes in `target`.
  var query: Range<Int> { min(pathEnd + 1, queryEnd)..<queryEnd }

  /// The values of all headers of that name. `name` is lowercase.
  func headers(_ name: StaticString) -> [String] {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    var values: [String] = []
    for field in head.headerFields where Self.isEqual(field.name.canonicalName, wanted) { values.append(field.value) }
    return values
  }

  func header(_ name: StaticString) -> String? {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    for field in head.headerFields where Self.isEqual(field.name.canonicalName, wanted) { return field.value }
    return nil
  }

  /// `wanted` in any case; the names of received fields are lowercase.
  private static func isEqual(_ name: String, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.utf8.count == wanted.count else { return false }
    return zip(name.utf8, wanted).allSatisfy { found, wanted in
      found == wanted || (wanted &- UInt8(ascii: "A") < 26 && found == wanted | 0x20)
    }
  }
}
