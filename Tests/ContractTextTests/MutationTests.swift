import ContractText
import Foundation
import TestSupport
import Testing

/// Damaged texts: whatever they hold, they end as a sound tree or as one error with a place.
struct MutationTests {
  private static let seeds: [String] = [
    "openapi: 3.1.0\ninfo: {title: t, version: \"1\"}\npaths:\n  /a/{b}:\n    get: &g\n      responses:\n        200: {description: d}\n",
    "a: &x {b: [1, -2.5, ~, no], c: 'it''s', d: \"\\u00e9\\n\"}\ne:\n  <<: *x\n  f: >-\n    folded\n    text\n\n  g: |+\n    kept\n\n# end\n",
    "%YAML 1.2\n---\n? &y key\n: - !!str 1\n  - *y\n  - &a {b: 1}\n  - {<<: [*a, {c: *a}]}\n...\n",
    "- \u{2028}\u{85} \u{202E}\r\n- \n\t# tab\n- é😀: [x,\n  y]\r- z\n",
    #"{"a": [1, -2.5e+3, true, null, "x\n\u00e9\ud83d\ude00"], "b": {"c": {}, "d": []}, "a ": 0}"#,
  ]
  private static let pieces: [[UInt8]] =
    [
      "\n", "\t", "  ", ": ", "- ", "? ", "&a ", "*a", "<<: ", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "#", "%",
      "!", "!!int ",
      "---\n", "...\n", "\\u", "\\", "\r", "\u{2028}", "\u{E000}", "\u{FEFF}", "0", "e", ".",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC0], [0xE2, 0x80], [0xED, 0xA0, 0x80]]

  @Test func seedsAreFine() {
    for seed in Self.seeds { #expect(failure(seed) == nil, "\(seed)") }
  }

  @Test(arguments: 1...8)
  func damagedTexts(seed: UInt64) {
    var random = Seeded(state: seed)
    var (trees, errors) = (0, 0)
    for _ in 0..<500 {
      var bytes = Array(Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)].utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...4, using: &random)))
        case 1: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
        case 2: bytes.insert(contentsOf: Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)], at: at)
        default: bytes.insert(contentsOf: bytes[..<at].suffix(12), at: at)
        }
      }
      let loader = ContractLoader()
      do throws(Diagnostic) {
        let document = try loader.load(bytes, file: Int.random(in: 0..<8, using: &random) > 0 ? "a.yaml" : "a.json")
        #expect(isSound(document), "\(bytes)")
        trees += 1
      } catch {
        #expect(error.place != nil && !error.message.isEmpty, "\(bytes)")
        errors += 1
      }
      _ = TextRenderer(source: { loader.sources[$0] }).render(loader.diagnostics)
    }
    // Damage of both kinds was met: the seeds are no more and no less broken than they should be.
    #expect(trees > 50 && errors > 50)
  }

  /// Every node is reached as often as its collection says, and stands somewhere.
  private func isSound(_ document: Document) -> Bool {
    var stack = [document.root]
    var steps = 0
    while let node = stack.popLast() {
      steps += 1
      let place = node.place
      if steps > 100_000 || place.start.line < 1 || place.start.column < 1 || place.end < place.start { return false }
      let (items, entries) = (Array(node.items), Array(node.entries))
      if node.count != items.count + entries.count { return false }
      for (key, value) in entries {
        if key.kind != .string || node.member(key.text) != value { return false }
        stack.append(value)
      }
      stack += items
    }
    return true
  }
}
