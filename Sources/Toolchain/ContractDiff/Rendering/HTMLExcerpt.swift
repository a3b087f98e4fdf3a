import ContractText

/// A few lines of a contract around a place, the place's own marked.
struct HTMLExcerpt {
  private let sources: SourceTexts

  init(_ sources: SourceTexts) { self.sources = sources }

  /// The lines of the place, at most twelve, with one before and one behind.
  func text(_ place: Place) -> String {
    guard let bytes = sources[place.file] else { return "" }
    let first = Int(place.start.line)
    let last = min(max(Int(place.end.line), first), first + 11)
    var out = ""
    for (number, line) in lines(bytes, from: max(1, first - 1), to: last + 1) {
      let text = MarkupText.escaped(line.unicodeScalars.count <= 200 ? line : String(line.prefix(200)) + "…")
      let label = String(repeating: " ", count: max(0, 5 - String(number).count)) + String(number) + "  "
      out += number == first ? "<mark>\(label)\(text)</mark>\n" : label + text + "\n"
    }
    return out
  }

  private func lines(_ bytes: [UInt8], from first: Int, to last: Int) -> [(Int, String)] {
    var result: [(Int, String)] = []
    var number = 1
    var start = 0
    while start < bytes.count, number <= last {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if number >= first {
        // Contracts in JSON may be one line of megabytes.
        let line = String(decoding: bytes[start..<min(end, start + 1_000)], as: UTF8.self)
        result.append((number, line.hasSuffix("\r") ? String(line.dropLast()) : line))
      }
      start = end + 1
      number += 1
    }
    return result
  }
}
