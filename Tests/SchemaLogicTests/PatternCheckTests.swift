import Testing
import TreatyPatterns

@testable import SchemaLogic

@Suite struct PatternCheckTests {
  /// The short ways answer what the engine answers.
  @Test func shortWaysAgree() {
    let patterns = [
      "^x-", "^\\$ref$", "^", "^$", "^[a-zA-Z0-9\\.\\-_]+$", "^[a-]+$", "^[^a]+$", "^[\\d]+$", "^[a-z]+", "^a.c",
      "^\\/",
      "^a|b$", "^[é]+$", "^\\d$", "^[-a]+$", "^[a\\]]+$", "^é", "^[]+$", "^[a-c-e]+$", "^[+--]+$",
    ]
    let texts = [
      "", "x-", "x-y", "$ref", "$refs", "a", "abc", "a.b-c_d", "é", "éa", "e\u{301}", "]", "/", "/a", "b", "xb", "a\n",
      "7",
      "-", "a-", "^", "c", "d", "e", ",", "+",
    ]
    let arena = InstanceArena()
    for source in patterns {
      let check = PatternCheck(source, arena)
      for text in texts {
        let isMatch = Array(text.utf8).withUnsafeBufferPointer { check.matches($0) }
        #expect(isMatch == check.pattern.matches(text), "\(source) on \(text.debugDescription)")
      }
    }
    withExtendedLifetime(arena) {}
  }
}
