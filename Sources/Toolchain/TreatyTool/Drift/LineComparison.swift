/// Which lines differ: Myers' O(ND) algorithm (Algorithmica 1, 1986) over what remains when the common beginning and
/// end are put aside.
enum LineComparison {
  /// These old lines became these new lines.
  struct Change: Sendable, Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The search keeps one row per edit: 1,000 edits are at most 4 MB. Beyond that the middle is one change.
  static let editLimit = 1_000

  static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
    // Numbers compare faster than lines.
    var numbers: [ArraySlice<UInt8>: Int32] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int32 {
      if let known = numbers[line] { return known }
      let next = Int32(truncatingIfNeeded: numbers.count)
      numbers[line] = next
      return next
    }
    let a = old.map(number), b = new.map(number)
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var aEnd = a.count, bEnd = b.count
    while aEnd > start, bEnd > start, a[aEnd - 1] == b[bEnd - 1] {
      aEnd -= 1
      bEnd -= 1
    }
    if start == aEnd && start == bEnd { return [] }
    let whole = [Change(old: 0..<aEnd - start, new: 0..<bEnd - start)]
    let middle = search(Array(a[start..<aEnd]), Array(b[start..<bEnd])) ?? whole
    return middle.map { change in
      Change(
        old: change.old.lowerBound + start..<change.old.upperBound + start,
        new: change.new.lowerBound + start..<change.new.upperBound + start)
    }
  }

  /// nil when more edits than the limit are needed.
  private static func search(_ a: [Int32], _ b: [Int32]) -> [Change]? {
    if a.isEmpty || b.isEmpty { return nil }
    // rows[d][k + d] is how far in `a` the furthest path with d edits reaches on diagonal k.
    var rows: [[Int32]] = []
    for edits in 0...min(editLimit, a.count + b.count) {
      var row = [Int32](repeating: 0, count: 2 * edits + 1)
      for k in stride(from: -edits, through: edits, by: 2) {
        var x = edits == 0 ? 0 : Int(step(rows[edits - 1], edits, k).x)
        while x < a.count, x - k < b.count, a[x] == b[x - k] { x += 1 }
        row[k + edits] = Int32(x)
        if x >= a.count && x - k >= b.count { return trace(rows, edits, a.count, b.count) }
      }
      rows.append(row)
    }
    return nil
  }

  /// Where diagonal k starts with one more edit than `row` has: down (an insertion) or right (a deletion).
  private static func step(_ row: [Int32], _ edits: Int, _ k: Int) -> (x: Int32, isInsertion: Bool) {
    func reach(_ diagonal: Int) -> Int32 {
      let index = diagonal + edits - 1
      return row.indices.contains(index) ? row[index] : -1
    }
    let isInsertion = k == -edits || (k != edits && reach(k - 1) < reach(k + 1))
    return isInsertion ? (reach(k + 1), true) : (reach(k - 1) + 1, false)
  }

  /// Walks back through the rows and joins neighbouring edits.
  private static func trace(_ rows: [[Int32]], _ edits: Int, _ aCount: Int, _ bCount: Int) -> [Change] {
    var changes: [Change] = []
    var k = aCount - bCount
    for d in stride(from: edits, to: 0, by: -1) {
      let (x, isInsertion) = step(rows[d - 1], d, k)
      let afterX = Int(x), afterY = Int(x) - k
      let edit =
        isInsertion
        ? Change(old: afterX..<afterX, new: afterY - 1..<afterY)
        : Change(old: afterX - 1..<afterX, new: afterY..<afterY)
      if let last = changes.last, last.old.lowerBound == edit.old.upperBound,
        last.new.lowerBound == edit.new.upperBound
      {
        changes[changes.count - 1] = Change(
          old: edit.old.lowerBound..<last.old.upperBound, new: edit.new.lowerBound..<last.new.upperBound)
      } else {
        changes.append(edit)
      }
      k += isInsertion ? 1 : -1
    }
    return changes.reversed()
  }
}
