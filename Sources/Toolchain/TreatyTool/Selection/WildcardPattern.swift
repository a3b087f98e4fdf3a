/// `contracts/**/*.yaml`: a star stands for anything within a segment, two for anything at all, `**/` for any number of
/// segments, none included.
package struct WildcardPattern: Sendable, Hashable {
  private enum Part: Sendable, Hashable { case byte(UInt8), star, deep, segments }

  private let parts: [Part]

  package init(_ text: String) {
    let (star, slash) = (UInt8(ascii: "*"), UInt8(ascii: "/"))
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == star else {
        parts.append(.byte(bytes[index]))
        index += 1
        continue
      }
      let beginsSegment = index == 0 || bytes[index - 1] == slash
      guard index + 1 < bytes.count, bytes[index + 1] == star else {
        parts.append(.star)
        index += 1
        continue
      }
      let isWhole = beginsSegment && index + 2 < bytes.count && bytes[index + 2] == slash
      parts.append(isWhole ? .segments : .deep)
      index += isWhole ? 3 : 2
    }
    self.parts = parts
  }

  /// By the positions that can be reached, all at once: no pattern takes more than its length times the name's.
  package func matches(_ name: String) -> Bool {
    let name = Array(name.utf8)
    var reached = [Bool](repeating: false, count: name.count + 1)
    reached[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: name.count + 1)
      // Whether a position before this one leads here.
      var isOpen = false
      for position in 0...name.count {
        let byte = position > 0 ? name[position - 1] : nil
        switch part {
        case .byte(let expected): next[position] = position > 0 && reached[position - 1] && byte == expected
        case .star:
          isOpen = reached[position] || (isOpen && byte != UInt8(ascii: "/"))
          next[position] = isOpen
        case .deep:
          isOpen = isOpen || reached[position]
          next[position] = isOpen
        case .segments:
          next[position] = reached[position] || (isOpen && byte == UInt8(ascii: "/"))
          isOpen = isOpen || reached[position]
        }
      }
      reached = next
    }
    return reached[name.count]
  }
}
