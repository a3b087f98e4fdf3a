import ContractText

extension Node {
  /// The place of a part of a scalar on one line; of the whole scalar where escapes or line breaks make that unclear.
  func place(of part: Substring) -> Place {
    let place = place
    let text = part.base.unicodeScalars
    let written = Int(place.end.column - place.start.column)
    let quote = written - text.count
    guard place.start.line == place.end.line, quote == 0 || quote == 2 else { return place }
    let start = Int(place.start.column) + quote / 2 + text.distance(from: text.startIndex, to: part.startIndex)
    let line = Int(place.start.line)
    return Place(
      file: place.file, start: Position(line: line, column: start),
      end: Position(line: line, column: start + part.unicodeScalars.count))
  }
}
