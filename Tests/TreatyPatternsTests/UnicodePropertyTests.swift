import Testing
import TreatyPatterns

@Suite struct UnicodePropertyTests {
  static let cases: [(String, [String], [String])] = [
    ("Script=Greek", ["α", "Ω"], ["a", "б"]), ("sc=Grek", ["α"], ["a"]),
    ("Script_Extensions=Greek", ["α", "\u{342}"], ["a"]),
    ("scx=Hira", ["あ", "ー"], ["ア"]), ("sc=Hira", ["あ"], ["ー"]), ("sc=Han", ["漢", "\u{20000}", "\u{4E00}"], ["あ"]),
    ("Script=Hangul", ["가", "힣"], ["漢"]), ("sc=Qaai", ["\u{301}"], ["a"]),
    ("sc=Zzzz", ["\u{E000}", "\u{50000}"], ["a"]),
    ("Regional_Indicator", ["🇩"], ["D"]), ("Emoji_Component", ["1", "\u{200D}"], ["a"]), ("EBase", ["👍"], ["😀"]),
    ("Changes_When_Uppercased", ["a"], ["A"]), ("Unified_Ideograph", ["漢"], ["a"]), ("Lu", ["Ä"], ["ä"]),
    ("gc=Co", ["\u{E000}", "\u{F8FF}", "\u{10FFFD}"], ["a", text(0x10FFFF)]),
    ("Cn", [text(0x10FFFF), "\u{50000}"], ["a"]),
    ("NChar", [text(0x5FFFE), text(0xFDD0)], [text(0x5FFFD)]), ("Pattern_White_Space", [" "], ["a"]), ("Cs", [], ["a"]),
  ]

  /// Noncharacters cannot be written in a literal.
  static func text(_ value: UInt32) -> String { Unicode.Scalar(value).map { String($0) } ?? "" }

  @Test(arguments: cases.indices) func holds(_ index: Int) throws {
    let (name, good, bad) = Self.cases[index]
    let (one, other) = try (Pattern("^\\p{\(name)}$"), Pattern("^\\P{\(name)}$"))
    for text in good { #expect(one.matches(text) && !other.matches(text), "\(name) \(text.debugDescription)") }
    for text in bad { #expect(!one.matches(text) && other.matches(text), "\(name) \(text.debugDescription)") }
  }

  @Test(arguments: ["Script=greek", "sc=", "Script", "Greek", "gc=Lx", "Extended_Pictographic", "lu", "Script=Greek "])
  func isUnknown(_ name: String) {
    #expect(throws: PatternError.self) { try Pattern("\\p{\(name)}") }
  }

  /// Some blocks are asked for one scalar only: it does speak for all of them.
  @Test func blocksAreUniform() throws {
    let letters = try Pattern("^\\p{L}$")
    let ideographs = try Pattern("^\\p{Ideographic}$")
    let starts = try Pattern("^\\p{ID_Start}$")
    let blocks: [ClosedRange<UInt32>] = [
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x17000...0x187F7, 0x20000...0x2A6DF, 0x2B820...0x2CEA1,
      0x2CEB0...0x2EBE0, 0x30000...0x3134A, 0x31350...0x323AF,
    ]
    for range in blocks {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let text = String(scalar)
        #expect(letters.matches(text) == (scalar.properties.generalCategory == .otherLetter), "\(value)")
        #expect(ideographs.matches(text) == scalar.properties.isIdeographic, "\(value)")
        #expect(starts.matches(text) == scalar.properties.isIDStart, "\(value)")
      }
    }
  }
}
