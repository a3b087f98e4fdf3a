/// The difference between two texts in unified format. Bounded: a text that differs too much to be worth comparing line
/// by line is shown as removed and added whole, and the output ends at a line limit.
public enum UnifiedDiff {
  /// How many lines one file may print; more are counted.
  public static let lineLimit = 400

  /// Empty when the texts are equal. A nil text is a file that is not there.
  public static func text(_ old: [UInt8]?, _ new: [UInt8]?, path: String) -> String {
    if old == new { return "" }
    var out = "--- \(old == nil ? "/dev/null" : "a/" + path)\n+++ \(new == nil ? "/dev/null" : "b/" + path)\n"
    let left = lines(old ?? []), right = lines(new ?? [])
    var printed = 0
    for hunk in hunks(LineComparison.changes(left, right), left.count, right.count) {
      for line in render(hunk, left, right) {
        printed += 1
        if printed <= lineLimit { out += line }
      }
    }
    if printed > lineLimit { out += "… \(printed - lineLimit) more lines\n" }
    return out
  }

  /// The line, from 1, up to which the texts are equal.
  static func firstDifference(_ old: [UInt8], _ new: [UInt8]) -> Int {
    var line = 1
    for (left, right) in zip(old, new) {
      if left != right { break }
      if left == 0x0a { line += 1 }
    }
    return line
  }

  /// Lines with their line feed; the last may have none.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0a {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
    var changes: [LineComparison.Change]
  }

  /// Changes nearer than twice the context share a hunk.
  private static func hunks(_ changes: [LineComparison.Change], _ oldCount: Int, _ newCount: Int) -> [Hunk] {
    let context = 3
    var hunks: [Hunk] = []
    for change in changes {
      let old = max(0, change.old.lowerBound - context)..<min(oldCount, change.old.upperBound + context)
      let new = max(0, change.new.lowerBound - context)..<min(newCount, change.new.upperBound + context)
      if let last = hunks.indices.last, hunks[last].old.upperBound >= old.lowerBound {
        hunks[last].old = hunks[last].old.lowerBound..<old.upperBound
        hunks[last].new = hunks[last].new.lowerBound..<new.upperBound
        hunks[last].changes.append(change)
      } else {
        hunks.append(Hunk(old: old, new: new, changes: [change]))
      }
    }
    return hunks
  }

  private static func render(
    _ hunk: Hunk, _ left: [ArraySlice<UInt8>], _ right: [ArraySlice<UInt8>]
  ) -> [String] {
    var out = ["@@ -\(range(hunk.old)) +\(range(hunk.new)) @@\n"]
    var position = hunk.old.lowerBound
    for change in hunk.changes {
      out += left[position..<change.old.lowerBound].map { line(" ", $0) }
      out += left[change.old].map { line("-", $0) }
      out += right[change.new].map { line("+", $0) }
      position = change.old.upperBound
    }
    return out + left[position..<hunk.old.upperBound].map { line(" ", $0) }
  }

  /// `start,count`; an empty range names the line before it.
  private static func range(_ range: Range<Int>) -> String {
    "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }

  private static func line(_ mark: String, _ bytes: ArraySlice<UInt8>) -> String {
    mark + String(decoding: bytes, as: UTF8.self) + (bytes.last == 0x0a ? "" : "\n\\ No newline at end of file\n")
  }
}
