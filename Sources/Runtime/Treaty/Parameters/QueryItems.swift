/// The pairs of a query or of a `Cookie` header, as ranges of undecoded bytes.
struct QueryItems: Sendable {
  struct Item: Sendable {
    var name: Range<Int>
    var value: Range<Int>
  }

  let bytes: [UInt8]
  private(set) var items: [Item] = []
  let plusIsSpace: Bool

  static let none = QueryItems()

  private init() {
    bytes = []
    plusIsSpace = false
  }

  /// The query in `range` of a request's target. In a query `+` is a space, as forms write it; `%2B` is a plus.
  init(query bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    plusIsSpace = true
    split(range, at: UInt8(ascii: "&"), trims: false)
  }

  /// The value of a `Cookie` header (RFC 6265 §4.2.1).
  init(cookie bytes: [UInt8]) {
    self.bytes = bytes
    plusIsSpace = false
    split(0..<bytes.count, at: UInt8(ascii: ";"), trims: true)
  }

  private mutating func split(_ range: Range<Int>, at separator: UInt8, trims: Bool) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: separator) ?? range.upperBound
      if trims { while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 } }
      if start < end {
        let equals = bytes[start..<end].firstIndex(of: UInt8(ascii: "=")) ?? end
        var value = min(equals + 1, end)..<end
        // A cookie's value may stand in quotes.
        if trims, value.count >= 2, bytes[value.lowerBound] == 0x22, bytes[end - 1] == 0x22 {
          value = value.lowerBound + 1..<end - 1
        }
        items.append(Item(name: start..<equals, value: value))
      }
      start = end + 1
    }
  }

  /// The values of that name, in their order.
  func values(of name: StaticString) -> [Range<Int>] {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return items.compactMap { isName($0.name, wanted) ? $0.value : nil }
  }

  func values(of name: String) -> [Range<Int>] {
    let wanted = Array(name.utf8)
    return wanted.withUnsafeBufferPointer { wanted in items.compactMap { isName($0.name, wanted) ? $0.value : nil } }
  }

  private func isName(_ range: Range<Int>, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = bytes[range]
    // Names are hardly ever escaped: decoding is for those that are longer than what is looked for.
    if name.count == wanted.count { return name.elementsEqual(wanted) }
    guard name.count > wanted.count, name.contains(UInt8(ascii: "%")) else { return false }
    return PercentEncoding.decoded(name, plusIsSpace: plusIsSpace)?.elementsEqual(wanted) ?? false
  }
}
