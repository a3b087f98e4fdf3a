import TestSupport
import Testing
import TreatyPatterns

/// Whatever a contract says, there is an answer in bounded work.
@Suite struct HostileTests {
  static let sources: [String] = [
    String(repeating: "(", count: 50_000),
    String(repeating: "(?:", count: 150) + "a" + String(repeating: ")*", count: 150),
    String(repeating: "(?=", count: 150) + "a" + String(repeating: ")", count: 150), "a{0,100000}", "[^]{100000,}x",
    "^(a{1,1000}b{1,1000}){100}$", "((a{0,99}){0,99}){0,99}", "(?:a?){1000}a{1000}", "^.*[ab].{200}$",
    "(" + (0..<2_000).map { "w\($0)" }.joined(separator: "|") + ")*",
    "[" + (0..<20_000).compactMap { Unicode.Scalar(0x100 + 2 * UInt32($0)).map(String.init) }.joined() + "]+x",
    String(repeating: "[\\p{L}\\p{N}]", count: 3_000), String(repeating: "\\p{L}?", count: 2_000),
    (0..<500).map { "(?=.*w\($0))" }.joined(), (0..<40).map { "(?!.*\($0)a)" }.joined() + ".*b.{30}$",
    String(repeating: "(?!a(?!b", count: 60) + String(repeating: "))", count: 60),
    "(?:(?=.*a.{9}b)x)*", "((?!x{5,900}y).){0,900}", String(repeating: "\\b", count: 20_000), "[a-z]{99999}{2}",
    String(repeating: "a|", count: 19_000), "(?<=" + String(repeating: "a?", count: 3_000) + ")b",
  ]

  @Test(.heavy, arguments: sources.indices) func answers(_ index: Int) {
    guard let pattern = try? Pattern(Self.sources[index]) else { return }
    let text = String(repeating: "ab", count: 100)
    let answer = pattern.run(text)
    #expect((answer?.steps ?? 0) < 50_000_000)
    // A language or a typed error.
    guard let language = try? PatternLanguage(pattern, limit: 500) else { return }
    #expect(language.contains(text) == pattern.matches(text))
    _ = language.examples(5)
  }

  @Test func wideCountsAreCounted() throws {
    let pattern = try Pattern("^[^]{1,65535}$")
    #expect(pattern.engine == .simulation)
    #expect(pattern.matches(String(repeating: "é", count: 65_535)))
    #expect(!pattern.matches(String(repeating: "é", count: 65_536)))
    #expect(!pattern.matches(""))
    let steps = try [10_000, 20_000].map { length in
      try #require(Pattern("[a-z]{40000}x").run(String(repeating: "a", count: length))).steps
    }
    #expect(steps[1] <= 2 * steps[0] + 100)
  }

  /// The laziest of tables: `engine` and matching from many tasks at once.
  @Test func matchesFromManyTasks() async throws {
    let pattern = try Pattern("^(?=.*\\d)[a-z\\d]+$")
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<50 { group.addTask { pattern.matches("abc\(number)") && !pattern.matches("abc") } }
      for await isRight in group { #expect(isRight) }
    }
  }

  /// Bytes that are no UTF-8 are read as U+FFFD each, whatever the engine and the direction.
  @Test func brokenUTF8() throws {
    let bytes: [UInt8] = [0xE2, 0x82, 0x41, 0xC3, 0xA9, 0xFF, 0xF0, 0x9F, 0x98, 0x80, 0x80]
    let expected = "^\\uFFFD\\uFFFDA\\u00E9\\uFFFD\\u{1F600}\\uFFFD$"
    for source in [expected, "^(?=" + expected.dropFirst() + ")", "\\uFFFD(?<=" + expected.dropLast() + ")$"] {
      let pattern = try Pattern(source)
      #expect(bytes.withUnsafeBufferPointer { pattern.matches($0) }, "\(source)")
    }
  }
}
