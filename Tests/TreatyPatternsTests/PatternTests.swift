import TestSupport
import Testing
import TreatyPatterns

@Suite struct PatternTests {
  /// A pattern, texts it matches, texts it does not.
  static let cases: [(String, [String], [String])] = [
    ("", ["", "a"], []),
    ("b", ["abc", "b"], ["", "ac"]),
    ("^[A-Z]{3}-[0-9]+$", ["ABC-1", "XYZ-0123"], ["AB-1", "ABCD-1", "ABC-", " ABC-1", "ABC-1\n"]),
    ("^$", [""], ["a", "\n"]),
    ("a|bc|", ["", "x", "bc"], []),
    ("^(a|bc)*d$", ["d", "abcad"], ["abd", "abc"]),
    ("^a{2,3}$", ["aa", "aaa"], ["a", "aaaa"]),
    ("^a{2,}$", ["aa", "aaaaaa"], ["a"]),
    ("^a{0}$", [""], ["a"]),
    ("^(?:ab){2}$", ["abab"], ["ab", "ababab"]),
    ("^a+?b*?$", ["a", "aab"], ["b", "aba"]),
    ("^.$", ["a", "é", "😀", "\u{85}"], ["\n", "\r", "\u{2028}", "ab", ""]),
    ("^[^a-c]$", ["d", "\n", "😀"], ["a", "b", ""]),
    ("^[]$", [], ["", "a"]),
    ("^[^]$", ["a", "\n"], [""]),
    ("^[a\\-z]$", ["a", "-", "z"], ["b"]),
    ("^[-a]$", ["-", "a"], ["b"]),
    ("^[a-]$", ["-", "a"], ["b"]),
    ("^[\\w.-]+$", ["a.b-c_9"], ["a b", "é"]),
    ("^[\\d\\W]$", ["1", "é", " "], ["a", "_"]),
    ("^\\d$", ["7"], ["\u{0667}", "a"]),
    ("^\\D$", ["a", "\u{0667}"], ["7"]),
    ("^\\s$", [" ", "\t", "\u{A0}", "\u{FEFF}", "\u{2028}"], ["\u{180E}", "\u{200B}", "a"]),
    ("^\\S$", ["a"], [" "]),
    ("^\\W$", ["é", "-"], ["a", "_"]),
    ("\\bcat\\b", ["a cat.", "cat"], ["concat", "cats"]),
    ("\\Bcat", ["concat"], ["a cat"]),
    ("^\\t\\n\\v\\f\\r\\0$", ["\t\n\u{B}\u{C}\r\0"], ["tnvfr0"]),
    ("^\\cA\\x41\\u0042\\u{43}\\u{1F600}\\uD83D\\uDE00$", ["\u{1}ABC😀😀"], ["ABC"]),
    ("^[\\b]$", ["\u{8}"], ["b"]),
    ("^\\/\\.\\*\\-\\@\\#\\_$", ["/.*-@#_"], ["a"]),
    ("^\\p{L}+$", ["aÄβж漢"], ["a1", "é\u{301}", ""]),
    ("^\\p{Lu}\\p{Ll}$", ["Ab", "Éé"], ["ab", "AB"]),
    ("^\\P{L}$", ["1", " "], ["a"]),
    ("^[\\p{Letter}\\p{Nd}_]+$", ["a7_٧"], ["a-"]),
    ("^[^\\p{L}]$", ["1"], ["a"]),
    ("^\\p{General_Category=Decimal_Number}\\p{gc=P}$", ["1!"], ["a!"]),
    ("^\\p{ASCII}\\p{Any}\\p{Alphabetic}\\p{White_Space}$", ["~😀é "], ["é😀é "]),
    ("^(?=.*\\d)(?=.*[a-z]).{4,8}$", ["ab12", "a1234567"], ["abcd", "1234", "a1", "a12345678"]),
    ("^(?!admin$)\\w+$", ["admins", "user"], ["admin"]),
    ("(?<=\\$)\\d+", ["$5"], ["5", "€5"]),
    ("(?<!\\$)\\b\\d+", ["5", "€5"], ["$5"]),
    ("(?<=a(?=b))b", ["ab"], ["b", "cb"]),
    ("(?<=^|,)x", ["x", "a,x"], ["ax"]),
    ("^(a+)-\\1$", ["aa-aa"], ["aa-a", "a-aa"]),
    ("^(?<q>['\"]).*\\k<q>$", ["'a'", "\"b\""], ["'a\""]),
    ("^\\k<q>(?<q>a)$", ["a"], ["aa"]),
    ("^(?:(a)|b)*\\1$", ["abaa", "b", "ab", "baa"], ["c"]),
    ("^(a*)*$", ["", "aaa"], ["b"]),
    ("^(a*)*\\1b$", ["b", "aab"], ["ab", "c"]),
    ("^(?:)*$", [""], ["a"]),
    ("^{foo}$", ["{foo}"], ["foo"]),
    ("^a{,2}$", ["a{,2}"], ["aa"]),
    ("x]", ["x]"], ["x"]),
    ("^é$", ["é"], ["e\u{301}"]),
    ("^(?<name>a)(?:b)$", ["ab"], ["a"]),
  ]

  @Test(arguments: cases.indices) func matches(_ index: Int) throws {
    let (source, good, bad) = Self.cases[index]
    let pattern = try Pattern(source)
    for text in good { #expect(pattern.matches(text), "\(source) on \(text.debugDescription)") }
    for text in bad { #expect(!pattern.matches(text), "\(source) on \(text.debugDescription)") }
  }

  static let invalid: [(String, Int)] = [
    ("(", 0), (")", 0), ("a)", 1), ("[a", 0), ("[", 0), ("*a", 0), ("a**", 2), ("a+*", 2), ("a{2}{3}", 4), ("+", 0),
    ("{2}", 0), ("a{3,2}", 1), ("a{999999999999}", 1), ("[z-a]", 1), ("[\\d-z]", 1), ("\\", 0), ("\\a", 0), ("\\Z", 0),
    ("\\8", 0), ("\\1", 0), ("(a)\\2", 3), ("\\k<a>", 0), ("\\k", 0), ("(?<a>x)(?<a>y)", 7), ("(?<1>x)", 3),
    ("(?P<a>x)", 1),
    ("(?", 1), ("(?i)a", 1), ("(?#c)", 1), ("\\x1", 0), ("\\u12", 0), ("\\u{110000}", 0), ("\\u{}", 0), ("\\c1", 0),
    ("\\p{Nope}", 0), ("\\pL", 0), ("\\p{L", 0), ("\\00", 0), ("^*", 0), ("\\b+", 0), ("(?=a)*", 0), ("(?<=a)?", 0),
    ("[\\a]", 1), ("(?<a", 3), ("(?<>a)", 3),
  ]

  @Test(arguments: invalid.indices) func refuses(_ index: Int) {
    let (source, offset) = Self.invalid[index]
    do throws(PatternError) {
      _ = try Pattern(source)
      Issue.record("\(source) was taken")
    } catch {
      #expect(error.offset == offset, "\(source): \(error)")
      #expect(!Pattern(literal: source).matches(""))
    }
  }

  /// Patterns that take backtracking engines for ever.
  @Test(.heavy) func staysLinear() throws {
    let long = String(repeating: "a", count: 50_000)
    for source in [
      "^(a+)+$", "^(a|aa)+$", "^(a|a)*$", "(.*)*x", "^(?=(a+)+$)", "a*a*a*a*a*b", "^(([a-z])+.)+[A-Z]([a-z])+$",
    ] {
      let pattern = try Pattern(source)
      var text = long + "!"
      #expect(text.withUTF8 { pattern.outcome($0) } == .noMatch, "\(source)")
    }
    // An answer, or none in bounded time.
    for source in ["^(a+)+\\1$", "^(a|aa)+\\1b$", "(a*)*\\1b"] {
      let pattern = try Pattern(source)
      var text = String(repeating: "a", count: 3_000) + "!"
      #expect(text.withUTF8 { pattern.outcome($0) } == .gaveUp, "\(source)")
    }
  }

  @Test func boundsItsSize() throws {
    for source in ["(a{1000}){1000}", "((a{99}){99}){99}", "((){99999}){99999}", "(ab){0,99999}"] {
      #expect(throws: PatternError.self, "\(source)") { try Pattern(source) }
    }
    #expect(throws: PatternError.self) { try Pattern(String(repeating: "(", count: 100_000)) }
    #expect(throws: PatternError.self) {
      try Pattern(String(repeating: "(?:", count: 5_000) + String(repeating: ")", count: 5_000))
    }
    let wide = try Pattern("^[a-z]{0,9000}$")
    #expect(wide.matches(String(repeating: "q", count: 9_000)))
    #expect(!wide.matches(String(repeating: "q", count: 9_001)))
  }

  /// Whatever it is given, it answers.
  @Test(.heavy) func survivesNoise() {
    var random = Noise(seed: 7)
    let pieces = Array("ab01(){}[]?*+|^$.\\-,:=!<>pPkdwsDWSBbu{}x é😀")
    var valid = 0
    for _ in 0..<20_000 {
      let source = String((0..<random.below(14)).map { _ in pieces[random.below(pieces.count)] })
      guard let pattern = try? Pattern(source) else { continue }
      valid += 1
      _ = pattern.matches(String((0..<random.below(10)).map { _ in pieces[random.below(pieces.count)] }))
    }
    #expect(valid > 1000)
  }
}
