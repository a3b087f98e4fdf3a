import ContractText

/// A few lines of a contract around a place, numbered, the place's own marked.
struct HTMLExcerpt {
  private let lines: ExcerptLines
  /// More of a line is no excerpt: contracts in JSON may be one line of megabytes.
  private let width = 240

  init(_ sources: SourceTexts) { lines = ExcerptLines { sources[$0] } }

  struct Row {
    var number: Int
    /// Whether the place is about it.
    var isHit: Bool
    /// Lines further away are only there for the other side's to be found among.
    var isShown: Bool
    var html: String
    /// The whole line, to be held against the other side's.
    var text: ArraySlice<UInt8>
  }

  /// The lines of the place, at most twelve, with two before and two behind; none when the text is not at hand.
  func rows(_ place: Place) -> [Row] {
    let first = Int(place.start.line)
    let last = min(max(Int(place.end.line), first), first + 11)
    return (max(1, first - 6)...(last + 6)).compactMap { number in
      guard let line = lines.line(number, of: place.file) else { return nil }
      let (isHit, isShown) = ((first...last).contains(number), (first - 2...last + 2).contains(number))
      let html = isHit ? marked(line, number, place) : isShown ? text(line) : ""
      return Row(number: number, isHit: isHit, isShown: isShown, html: html, text: line)
    }
  }

  /// - Parameter other: what the same place says on the other side: lines that are not there stand out.
  static func html(_ rows: [Row], against other: [Row]) -> String {
    let others = Set(other.map(\.text))
    let shown = rows.filter(\.isShown)
    let same = shown.count { others.contains($0.text) }
    // Where hardly a line is the same the whole place moved, and nothing would stand out.
    let isLikeness = !other.isEmpty && 2 * same >= min(shown.count, other.count { $0.isShown })
    var out = ""
    for row in shown {
      let classes = [row.isHit ? "hit" : nil, isLikeness && !others.contains(row.text) ? "new" : nil].compactMap(\.self)
      let mark = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
      // A list, so that a screen reader says how many lines there are and the numbers are no part of the text.
      out += "<li value=\"\(row.number)\"\(mark)><code>\(row.html)</code></li>"
    }
    return out.isEmpty ? "" : "<ol class=\"code\">\(out)</ol>"
  }

  private func text(_ line: ArraySlice<UInt8>) -> String {
    // At most four bytes a scalar.
    let scalars = String(decoding: line.prefix(4 * (width + 1)), as: UTF8.self).unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(width)))
    return MarkupText.escaped(shown) + (scalars.count > width ? "…" : "")
  }

  /// The characters that the place is about stand out where they are on one line; else the line does.
  private func marked(_ line: ArraySlice<UInt8>, _ number: Int, _ place: Place) -> String {
    let start = Int(place.start.column) - 1
    let end = place.end.line == place.start.line ? Int(place.end.column) - 1 : Int.max
    guard number == Int(place.start.line), start >= 0, start < end else { return text(line) }
    // A place deep in a long line is shown with what stands around it.
    let scalars = Array(String(decoding: line.prefix(4 * (start + width + 1)), as: UTF8.self).unicodeScalars)
    guard start < scalars.count else { return text(line) }
    let from = start < width / 2 ? 0 : start - width / 4
    let (stop, until) = (min(end, scalars.count), min(scalars.count, from + width))
    func part(_ range: Range<Int>) -> String {
      MarkupText.escaped(String(String.UnicodeScalarView(scalars[range])))
    }
    let inside = start..<max(start, min(stop, until))
    return (from > 0 ? "…" : "") + part(from..<start) + "<mark>\(part(inside))</mark>"
      + part(inside.upperBound..<max(inside.upperBound, until)) + (until < scalars.count ? "…" : "")
  }
}
