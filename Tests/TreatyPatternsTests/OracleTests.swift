import TestSupport
import Testing
import TreatyPatterns

/// Every engine says what a simple search by the letter of the standard says.
@Suite struct OracleTests {
  @Test(.heavy, arguments: [false, true]) func agree(looks: Bool) throws {
    var noise = Noise(seed: looks ? 11 : 5)
    var counts: [Pattern.Engine?: Int] = [:]
    var asked = 0
    var matches = 0
    var languages = 0
    for _ in 0..<1_500 {
      let oracle = Oracle.random(&noise, depth: 1 + noise.below(4), looks: looks)
      let pattern = try Pattern(oracle.source)
      counts[pattern.engine, default: 0] += 1
      let language = try? PatternLanguage(pattern, limit: 2_000)
      if language != nil { languages += 1 }
      for _ in 0..<8 {
        let text = Oracle.text(&noise)
        guard let expected = oracle.matches(text) else { continue }
        asked += 1
        if expected { matches += 1 }
        let string = String(String.UnicodeScalarView(text))
        for engine in [nil, .automaton, .simulation, .search] as [Pattern.Engine?] {
          guard let answer = pattern.run(string, by: engine), answer.outcome != .gaveUp else { continue }
          #expect(
            (answer.outcome == .match) == expected,
            "\(pattern.source) on \(string.debugDescription) by \(String(describing: engine))")
        }
        if let language {
          #expect(language.contains(string) == expected, "\(pattern.source), \(string.debugDescription)")
        }
      }
    }
    print("1500 random patterns, \(matches) of \(asked) texts match; engines \(counts), languages \(languages)")
    #expect(matches > 1_000 && asked - matches > 1_000 && asked > 10_000)
    #expect(languages > 1_250)
  }
}
