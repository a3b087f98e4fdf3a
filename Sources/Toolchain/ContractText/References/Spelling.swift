/// What somebody may have meant.
public enum Spelling {
  /// The nearest of some words, when it is near enough to be meant: one edit in four letters. A letter in the other
  /// case is no edit.
  public static func nearest(_ word: String, among words: some Sequence<String>) -> String? {
    let wanted = Array(word.utf8)
    guard wanted.count <= 100 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let other = Array(candidate.utf8)
      guard abs(other.count - wanted.count) <= 3, other.count <= 100 else { continue }
      let distance = distance(wanted, other)
      if distance <= max(1, wanted.count / 4), distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Levenshtein's, in one row.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let isSame = a == b || a | 0x20 == b | 0x20 && a | 0x20 >= 0x61 && a | 0x20 <= 0x7A
        let value = min(row[j] + 1, row[j + 1] + 1, diagonal + (isSame ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = value
      }
    }
    return row[right.count]
  }
}
