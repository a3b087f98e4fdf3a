import Testing
import TreatyPatterns

/// Operations on languages against trying all short strings.
@Suite struct PatternLanguageTests {
  static let strings: [String] = {
    var all = [""]
    var layer = [""]
    for _ in 0..<5 {
      layer = layer.flatMap { text in ["a", "b", "1"].map { text + $0 } }
      all += layer
    }
    return all
  }()

  static let sources = [
    "^a*$", "^(ab)*$", "b", "^[ab]{2,3}$", "^(?!ab)", "^(?=.*1)(?=.*a).{3,}$", "a$", "\\b1\\b", "^(a|b1)+$", "^$",
    "[^]",
    "^[^a]*$", "(?<=a)1", "^(?:(?!ab).)*$", "^.{0,4}$", "[]",
  ]

  @Test func operationsAreThoseOfSets() throws {
    let languages = try Self.sources.map { try PatternLanguage(Pattern($0)) }
    let members = try Self.sources.map { source in
      let pattern = try Pattern(source)
      return Self.strings.map(pattern.matches)
    }
    for (left, a) in zip(languages, members) {
      #expect(Self.strings.map(left.contains) == a)
      #expect(Self.strings.map(left.complement.contains) == a.map { !$0 })
      #expect(left.complement.complement == left)
      for (right, b) in zip(languages, members) {
        #expect(try Self.strings.map(left.intersection(right).contains) == zip(a, b).map { $0 && $1 })
        #expect(try Self.strings.map(left.union(right).contains) == zip(a, b).map { $0 || $1 })
        let difference = try left.subtracting(right)
        #expect(Self.strings.map(difference.contains) == zip(a, b).map { $0 && !$1 })
        #expect(try left.isSubset(of: right) == difference.isEmpty)
        #expect(try left.isDisjoint(with: right) == left.intersection(right).isEmpty)
        if let witness = try left.witness(against: right) {
          #expect(left.contains(witness) && !right.contains(witness))
          #expect(difference.shortestLength == witness.unicodeScalars.count)
        }
        // De Morgan.
        #expect(try left.union(right) == left.complement.intersection(right.complement).complement)
      }
    }
  }

  /// Different sources, one language.
  @Test(arguments: [
    ("^(a|b)*$", "^[ab]*$"), ("^(a*b*)*$", "^[ab]*$"), ("^a{2,4}$", "^aaa?a?$"), ("", "[^]*"), ("^aa*$", "^a+$"),
    ("^(?=a)[ab]$", "^a$"), ("^(?!a)[ab]$", "^b$"), ("^[^]{3}$", "^(?=[^]{2,3}$)(?![^]{2}$)"),
    ("x(?<!ax)", "(^|[^a])x"),
    ("^(?:a|b|c)+$", "^[a-c]+$"), ("\\d", "[0-9]"), ("^\\bfoo\\b", "^foo(\\W|$)"), ("\\u{1F600}", "😀"), ("$^", "^$"),
    ("\\p{L}", "\\p{Letter}"), ("a|(?!)", "a"), ("^((?!baz).)*$", "^(?!.*baz).*$"),
    ("\\B", "\\W\\W|\\w\\w|^$|^\\W|\\W$"),
  ])
  func equal(_ a: String, _ b: String) throws {
    #expect(try PatternLanguage(Pattern(a)) == PatternLanguage(Pattern(b)))
  }

  @Test(arguments: [
    ("^[a-z0-9-]{3,36}$", "aaa"), ("^\\d{4}-\\d{2}-\\d{2}$", "0000-00-00"), ("", ""), ("[]", nil), ("x|yy", "x"),
    ("^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,40}$", "aaaaaa0A"), ("^(?!a)\\w+$", "b"), ("\\S+@\\S+\\.\\w+", "a@a.a"),
    ("^[^a-z]$", "0"), ("^\\p{Lu}$", "A"), ("a*b", "b"), ("^\\p{Script=Greek}+$", "Ͱ"),
    ("^(?=.{3,5}$)[a-z]+(-[a-z]+)*$", "aaa"), ("(?=a)b", nil), ("^.$(?!)", nil), ("^\\n$", "\n"), ("$a", nil),
  ])
  func shortest(_ source: String, _ expected: String?) throws {
    #expect(try PatternLanguage(Pattern(source)).shortestExample() == expected)
  }

  @Test(arguments: ["^[a-z]{36}$", "a*b", "^(a{100})*$", "", "^\\p{Lu}x?$", "^(?!ab)[ab]{3,}$", "b", "^(x|yy|zzz)$"])
  func examplesAreMembers(_ source: String) throws {
    let pattern = try Pattern(source)
    let language = try PatternLanguage(pattern)
    let examples = language.examples(20)
    #expect(examples.count == (source.contains("zzz") ? 3 : 20))
    #expect(Set(examples).count == examples.count)
    #expect(examples == language.examples(20))
    for example in examples { #expect(pattern.matches(example), "\(example)") }
    var noise = Noise(seed: 3)
    for length in [0, 3, 10, 50] {
      let example = try #require(language.example(length: length, using: &noise))
      #expect(pattern.matches(example))
    }
  }

  @Test func finiteness() throws {
    #expect(try PatternLanguage(Pattern("^(a|b){1,2}$")).strings(upTo: 10) == ["a", "b", "aa", "ab", "ba", "bb"])
    #expect(try PatternLanguage(Pattern("^[a-c]$")).count(upTo: 3) == 3)
    #expect(try PatternLanguage(Pattern("^[a-c]$")).count(upTo: 2) == nil)
    #expect(try PatternLanguage(Pattern("^[^]$")).count(upTo: 2_000_000) == 0x110000 - 0x800)
    #expect(try !PatternLanguage(Pattern("^a+$")).isFinite)
    #expect(try PatternLanguage(Pattern("^a{2,9}$")).longestLength == 9)
    #expect(try PatternLanguage(Pattern("^a{2,}$")).longestLength == nil)
    #expect(PatternLanguage.none.isFinite && PatternLanguage.none.count(upTo: 0) == 0)
    #expect(PatternLanguage.none.shortestExample() == nil)
    #expect(try PatternLanguage(Pattern("^[^]{0,9}$")).count(upTo: .max) == nil)
    #expect(try PatternLanguage(Pattern("^[ab]{12}$")).strings(upTo: .max)?.count == 4_096)
    #expect(PatternLanguage.all.strings(upTo: .max) == nil)
    #expect(PatternLanguage.all.examples(2_000).count == 2_000)
    #expect(try PatternLanguage(literals: ["x", "", "xy", "x"]).strings(upTo: 5) == ["", "x", "xy"])
    #expect(try PatternLanguage(literal: "é").contains("e\u{301}") == false)
  }

  @Test func lengths() throws {
    let three = try PatternLanguage(minLength: 3, maxLength: 3)
    #expect(try three == PatternLanguage(Pattern("^[^]{3}$")))
    #expect(three.contains("a😀\n") && !three.contains("ab"))
    #expect(try PatternLanguage(minLength: 0) == .all)
    #expect(try PatternLanguage(minLength: 4, maxLength: 3) == .none)
    #expect(try PatternLanguage(Pattern("^[a-z]{2,5}$")).isSubset(of: PatternLanguage(minLength: 2, maxLength: 5)))
    #expect(try PatternLanguage(Pattern("^[a-z]{2,5}$")).intersection(PatternLanguage(minLength: 6)).isEmpty)
  }

  @Test func bounds() throws {
    #expect(throws: PatternLanguageError.hasBackReferences) { try PatternLanguage(Pattern("(a)\\1")) }
    #expect(throws: PatternLanguageError.looksAheadBehind) { try PatternLanguage(Pattern("(?<=a(?=b))b")) }
    #expect(throws: PatternLanguageError.self) { try PatternLanguage(Pattern(literal: "(")) }
    #expect(throws: PatternLanguageError.tooLarge(limit: 100)) {
      try PatternLanguage(Pattern("^(a|b)*a(a|b){10}$"), limit: 100)
    }
    #expect(throws: PatternLanguageError.tooLarge(limit: 20_000)) {
      try PatternLanguage(minLength: 0, maxLength: 1 << 40)
    }
    #expect(throws: PatternLanguageError.tooLarge(limit: 20_000)) { try PatternLanguage(minLength: 0, maxLength: .max) }
    let (a, b) = try (PatternLanguage(Pattern("^(a{97})*$")), PatternLanguage(Pattern("^(a{101})*$")))
    #expect(throws: PatternLanguageError.tooLarge(limit: 1_000)) { try a.intersection(b, limit: 1_000) }
    #expect(try a.intersection(b).subtracting(PatternLanguage(literal: "")).shortestLength == 97 * 101)
  }
}
