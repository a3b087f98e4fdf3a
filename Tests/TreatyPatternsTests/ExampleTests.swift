import Testing
import TreatyPatterns

@Suite struct ExampleTests {
  /// Counts up: enough to see every branch, and the same every time.
  struct Counter: RandomNumberGenerator {
    var count: UInt64 = 0
    mutating func next() -> UInt64 {
      count &+= 0x9E37_79B9_7F4A_7C15
      return count
    }
  }

  @Test(arguments: [
    ("^[a-z]+$", "a"), ("^(ab|c)d*$", "ab"), (#"^\d{3}-\d{2}$"#, "000-00"), (#"^(x)\1$"#, "xx"), ("", ""),
    ("^[^a-z]$", "0"), (#"^\p{Lu}$"#, "A"),
  ])
  func shortest(_ source: String, _ expected: String) throws {
    var generator = Counter()
    #expect(try Pattern(source).example(using: &generator) == expected)
  }

  @Test(arguments: [
    #"^[A-Z][a-z0-9_-]{2,30}$"#, #"^(([0-9]{1,3}\.){3}[0-9]{1,3})$"#, #"^\S+@\S+\.\w+$"#, "^(a|bc|d?e)*f$", #"^.{3,}$"#,
    #"^[\W]$"#, #"^(?=.*\d)(?=.*[A-Z])(?!\d)[\w-]{8,40}$"#, "^(?!admin)[a-z]+$",
  ])
  func stretchedOnesMatch(_ source: String) throws {
    var generator = Counter()
    let pattern = try Pattern(source)
    var texts: Set<String> = []
    for stretch in 0..<6 {
      let text = try #require(pattern.example(stretch: stretch, using: &generator))
      #expect(pattern.matches(text), "\(text)")
      texts.insert(text)
    }
    #expect(texts.count > 1)
  }

  @Test func countsThatMultiplyAreCut() {
    var generator = Counter()
    // Too large to be matched, too: nobody shall write it out.
    #expect(Pattern(literal: "((a{999}){999}){9}").example(using: &generator) == nil)
  }
}
