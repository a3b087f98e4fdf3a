import Testing

@testable import ContractLint

struct TextEditsTests {
  @Test func neighboursAreMadeAndOverlapsAreNot() {
    var edits = TextEdits()
    // All of a group or none; an insertion where another edit begins or ends would have to guess which comes first.
    let groups: [(edits: [TextEdit], isMade: Bool)] = [
      ([TextEdit(10..<20)], true), ([TextEdit(20..<30), TextEdit(0..<10)], true), ([TextEdit(15..<16)], false),
      ([TextEdit(0..<40)], false), ([TextEdit(30..<30, [1])], false), ([TextEdit(31..<31, [1])], true),
      ([TextEdit(40..<50), TextEdit(45..<46)], false),
    ]
    for group in groups {
      let isMade = edits.insert(group.edits)
      #expect(isMade == group.isMade, "\(group.edits)")
    }
    #expect(edits.all.map(\.range.lowerBound) == [0, 10, 20, 31])
  }

  /// Against asking every edit that is there.
  @Test func onlyNeighboursNeedToBeAsked() {
    for seed in 0..<200 {
      var edits = TextEdits()
      var known: [TextEdit] = []
      for step in 0..<40 {
        let start = (seed * 7 + step * step * 31) % 97
        let edit = TextEdit(start..<start + (step * seed) % 4, step % 3 == 0 ? [1] : [])
        let isFree = !known.contains(where: edit.collides)
        let isMade = edits.insert([edit])
        #expect(isMade == isFree)
        if isFree { known.append(edit) }
      }
    }
  }
}
