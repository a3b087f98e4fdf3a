/// A source line with a mark under what a diagnostic is about, cut to a window when the line is long.
struct SourceExcerpt {
  let line: String
  let mark: String

  /// Minified JSON has everything on one line; people see this many columns of it.
  static let width = 100

  /// - Parameter bytes: the line in UTF-8, without its end. Only the window of it is decoded: a line may have megabytes,
  ///   and a hundred messages.
  init?(_ bytes: ArraySlice<UInt8>, place: Place) {
    let start = Int(place.start.column) - 1
    guard start >= 0 else { return nil }
    // A third of the window before the mark: what leads to it says more than what follows.
    let from = start < Self.width * 2 / 3 ? 0 : start - Self.width / 3
    guard let (range, isCut) = Self.window(bytes, from) else { return nil }
    let scalars = Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    guard start - from <= scalars.count else { return nil }
    var line = String.UnicodeScalarView()
    for scalar in DisplayText.withoutUsers(scalars) { line.append(DisplayText.column(scalar)) }
    let before = from > 0 ? "…" : ""
    self.line = before + String(line) + (isCut ? "…" : "")
    // A range over several lines is marked to the end of its first.
    let isOneLine = place.end.line == place.start.line
    let end = isOneLine ? min(Int(place.end.column) - 1 - from, scalars.count) : scalars.count
    let length = max(1, end - (start - from))
    mark = String(repeating: " ", count: start - from + before.count) + "^" + String(repeating: "~", count: length - 1)
  }

  /// The bytes of the scalars from one on, and whether there are more behind them; nil when the line is shorter.
  private static func window(_ bytes: ArraySlice<UInt8>, _ from: Int) -> (range: Range<Int>, isCut: Bool)? {
    bytes.withUnsafeBufferPointer { line in
      var index = 0
      /// Goes over some scalars: a first byte and those that continue it. How many there were.
      func skip(_ count: Int) -> Int {
        var done = 0
        while done < count, index < line.count {
          index &+= 1
          while index < line.count, line[index] & 0xC0 == 0x80 { index &+= 1 }
          done &+= 1
        }
        return done
      }
      guard skip(from) == from else { return nil }
      let start = index
      _ = skip(width)
      return (bytes.startIndex + start..<bytes.startIndex + index, index < line.count)
    }
  }
}
