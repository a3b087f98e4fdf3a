import Testing

@testable import TreatyTool

struct UnifiedDiffTests {
  private func diff(_ old: String?, _ new: String?) -> String {
    UnifiedDiff.text(old.map { Array($0.utf8) }, new.map { Array($0.utf8) }, path: "f")
  }

  @Test func saysNothingAboutEqualTexts() { #expect(diff("a\n", "a\n") == "") }

  @Test func showsContextAroundAChange() {
    let old = (1...12).map { "line \($0)\n" }.joined()
    #expect(
      diff(old, old.replacing("line 6\n", with: "six\nsix and a half\n")) == """
        --- a/f
        +++ b/f
        @@ -3,7 +3,8 @@
         line 3
         line 4
         line 5
        -line 6
        +six
        +six and a half
         line 7
         line 8
         line 9

        """)
  }

  @Test func separatesDistantChanges() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let text = diff(old, old.replacing("\n2\n", with: "\nzwei\n").replacing("\n28\n", with: "\n"))
    #expect(text.contains("@@ -1,5 +1,5 @@\n"))
    #expect(text.contains("@@ -25,6 +25,5 @@\n"))
  }

  @Test func namesMissingFilesAndMissingLineEnds() {
    #expect(diff(nil, "a") == "--- /dev/null\n+++ b/f\n@@ -0,0 +1,1 @@\n+a\n\\ No newline at end of file\n")
    #expect(diff("a\n", nil) == "--- a/f\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n")
  }

  @Test func findsTheFirstLineThatDiffers() {
    #expect(UnifiedDiff.firstDifference(Array("a\nb\nc".utf8), Array("a\nb\nd".utf8)) == 3)
    #expect(UnifiedDiff.firstDifference([], Array("a".utf8)) == 1)
    #expect(UnifiedDiff.firstDifference(Array("a\n".utf8), Array("a\nb".utf8)) == 2)
  }

  @Test func endsAtTheLimit() {
    let text = diff((0..<5_000).map { "\($0)\n" }.joined(), (0..<5_000).map { "x\($0)\n" }.joined())
    #expect(text.split(separator: "\n").count == UnifiedDiff.lineLimit + 3)
    #expect(text.hasSuffix("more lines\n"))
  }

  /// Whatever the texts, following the changes turns the old one into the new one, and what is not in a change is equal.
  @Test(arguments: 0..<200)
  func changesLeadFromOldToNew(seed: UInt64) {
    var random = SplitMix(state: seed)
    func text() -> [ArraySlice<UInt8>] {
      (0..<Int.random(in: 0...40, using: &random)).map { _ in [UInt8.random(in: 0...5, using: &random)][...] }
    }
    let old = text(), new = text()
    var result: [ArraySlice<UInt8>] = []
    var position = 0
    for change in LineComparison.changes(old, new) {
      #expect(change.old.lowerBound >= position)
      result += old[position..<change.old.lowerBound]
      #expect(result.count == change.new.lowerBound)
      result += new[change.new]
      position = change.old.upperBound
    }
    #expect(result + old[position...] == new)
  }
}

/// A small generator, so that a failing seed fails again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
