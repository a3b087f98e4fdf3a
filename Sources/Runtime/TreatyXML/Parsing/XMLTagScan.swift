/// Looks through a text for tags with more attributes than anybody writes. libxml2 compares each attribute of a tag with
/// all others before it tells anyone of the tag: a tag of a megabyte would keep it busy for minutes.
struct XMLTagScan {
  static let maximumAttributes = 256

  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func check() throws(XMLFailure) {
    while let start = find(UInt8(ascii: "<")) {
      position = start + 1
      guard position < text.count else { return }
      switch text[position] {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): skip(past: "?>")
      default: try checkTag(start)
      }
    }
  }

  /// One tag: the `=` outside of quotes are its attributes.
  private mutating func checkTag(_ start: Int) throws(XMLFailure) {
    var quote: UInt8?
    var attributes = 0
    while position < text.count {
      let byte = text[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: ">"): return
      case UInt8(ascii: "="):
        attributes += 1
        if attributes > Self.maximumAttributes {
          throw XMLFailure(
            reason: .complexity, message: "a tag has more than \(Self.maximumAttributes) attributes", offset: start)
        }
      default: break
      }
    }
  }

  private mutating func skipDeclaration() {
    if text[position...].starts(with: "!--".utf8) {
      position += 3
      skip(past: "-->")
    } else if text[position...].starts(with: "![CDATA[".utf8) {
      skip(past: "]]>")
    }
    // Of anything else the parser refuses the text.
  }

  private mutating func skip(past end: StaticString) {
    let end = Array(end.description.utf8)
    while let next = find(end[0]) {
      position = next + 1
      if text[next...].starts(with: end) {
        position = next + end.count
        return
      }
    }
    position = text.count
  }

  private func find(_ byte: UInt8) -> Int? { text[position...].firstIndex(of: byte) }
}
