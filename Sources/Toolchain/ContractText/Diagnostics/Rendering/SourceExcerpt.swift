/// A source line with a mark under what a diagnostic is about, cut to a window when the line is long.
struct SourceExcerpt {
  let line: String
  let mark: String

  /// Minified JSON has everything on one line; people see this many columns of it.
  static let width = 100

  init?(_ text: String, place: Place) {
    let scalars = Array(text.unicodeScalars)
    let start = Int(place.start.column) - 1
    guard start >= 0, start <= scalars.count else { return nil }
    let sameLine = place.end.line == place.start.line
    let end = max(start + 1, min(scalars.count, sameLine ? Int(place.end.column) - 1 : scalars.count))
    // A third of the window before the mark: what leads to it says more than what follows.
    let from = scalars.count <= Self.width ? 0 : max(0, min(start - Self.width / 3, scalars.count - Self.width))
    let to = min(scalars.count, from + Self.width)
    var line = String.UnicodeScalarView()
    for scalar in scalars[from..<to] { line.append(DisplayText.column(scalar)) }
    let before = from > 0 ? "…" : ""
    self.line = before + String(line) + (to < scalars.count ? "…" : "")
    let length = max(1, min(end, max(to, start + 1)) - start)
    mark = String(repeating: " ", count: start - from + before.count) + "^" + String(repeating: "~", count: length - 1)
  }
}
