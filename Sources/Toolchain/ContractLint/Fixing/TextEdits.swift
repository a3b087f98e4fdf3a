/// Edits that can all be made, by where they are.
struct TextEdits {
  private(set) var all: [TextEdit] = []

  /// Adds all of these, or none and says false: when one collides with another, or with one that is there.
  mutating func insert(_ edits: [TextEdit]) -> Bool {
    for (count, edit) in edits.enumerated() where !insert(edit) {
      for earlier in edits[..<count] { all.remove(at: index(of: earlier)) }
      return false
    }
    return true
  }

  /// They do not overlap, so that only neighbours are asked: a file may get thousands.
  private mutating func insert(_ edit: TextEdit) -> Bool {
    let place = index(of: edit)
    for index in max(0, place - 2)..<min(all.count, place + 2) where edit.collides(all[index]) { return false }
    all.insert(edit, at: place)
    return true
  }

  /// Of the first edit that begins there or behind it.
  private func index(of edit: TextEdit) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound < edit.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
