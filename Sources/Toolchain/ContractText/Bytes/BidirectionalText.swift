/// Characters that turn the direction of text: what a reviewer sees is not what a program reads (Unicode TR 36 §2.4).
enum BidirectionalText {
  /// Embeddings and overrides (U+202A to U+202E) and isolates (U+2066 to U+2069), each at its place.
  static func warnings(_ text: [UInt8], file: String, limit: Int) -> [Diagnostic] {
    // Marks without a range (U+200E, U+200F) are ordinary in Arabic and Hebrew text: no warning.
    var found: [Diagnostic] = []
    text.withUnsafeBufferPointer { text in
      var scan = SourceLines.Scan()
      for (lead, lows) in [([0xE2, 0x80] as [UInt8], 0xAA...0xAE), ([0xE2, 0x81], 0xA6...0xA9)]
        as [([UInt8], ClosedRange<UInt8>)]
      {
        scan = .init()
        var index = 0
        while found.count < limit, let hit = ByteSearch.first(lead, in: text, from: index) {
          index = hit + 2
          guard index < text.count, lows.contains(text[index]) else { continue }
          let start = scan.position(of: hit, in: text)
          let end = Position(line: Int(start.line), column: Int(start.column) + 1)
          let code = TextEncoding.hex(0x2000 + Int(lead[1] & 0x3F) << 6 + Int(text[index] & 0x3F), 4)
          found.append(
            Diagnostic(
              "bidirectional-text", .warning, "U+\(code) changes the direction in which the text is shown",
              at: Place(file: file, start: start, end: end), fix: "Remove it, or write it as an escape."))
        }
      }
    }
    return found
  }
}
