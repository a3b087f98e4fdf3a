import Testing

@testable import TreatyPatterns

/// What patterns cost in engines that try one way after the other.
@Suite struct BacktrackingTests {
  @Test(arguments: [
    "^(a+)+$", "^(a*)*$", "^(a|a)*$", "^(a|aa)+$", "^(a|a?)+$", "^(([a-z])+)+[A-Z]$", "^(\\d+,?)+$", "^(\\w+\\s?)*$",
    "^(?:[\\w]+[.-]?)+$", "^(([a-z0-9]+-?)*[a-z0-9]+\\.)+[a-z]{2,}$", "^([\\w\\-.+]+)*@([\\w\\-]+\\.)+\\w{2,}$",
    "\"(\\\\?.)*\"", "<!--(.|\\s)*-->", "(.*)*(.*)*x", "^(?:/?[^/]+)*/$", "^(a{3}|a{5})*$",
  ])
  func exponentialOnesAreShownByAnAttack(_ source: String) throws {
    guard case .exponential(let attack) = try Pattern(source).backtracking() else {
      Issue.record("\(source): \(try Pattern(source).backtracking())")
      return
    }
    #expect(attack.text.unicodeScalars.count <= 300 && attack.steps >= 100_000, "\(attack)")
    #expect(try !Pattern(source).matches(attack.text), "\(attack)")
  }

  @Test(arguments: [
    "^a*a*$", "^\\s*\\w*\\s*\\w*:$", "^.*foo.*$", "a*a*a*a*a*a*b", "^\\d+\\d+$", "^[^,]*,?[^,]*;$", "^(.*?,){11}P",
    "^\\w+([-+.']\\w+)*@\\w+[\\w.-]*\\.\\w+$",
  ])
  func polynomialOnesAreShownByAnAttack(_ source: String) throws {
    guard case .polynomial(let attack) = try Pattern(source).backtracking() else {
      Issue.record("\(source): \(try Pattern(source).backtracking())")
      return
    }
    #expect(try !Pattern(source).matches(attack.text), "\(attack)")
  }

  @Test(arguments: [
    "^[a-z]+$", "^(a|b)+$", "^(?:[a-z]+-)*[a-z]+$", "^\\d{3}-\\d{4}$", "^[a-z]{0,50}[0-9]{0,50}$", "^(a{3}b|a{5}b)*$",
    "^#([0-9a-f]{3}|[0-9a-f]{6})$", "^(?!-)[a-z-]{1,63}(?<!-)$", "[a-z]+", "\\s+$", "^(a?)*$", "^(\\d+\\.)*\\d+$",
    "^(/[^/]+)*$", "^[\\w.]+@[\\w]+\\.[a-z]+$", "", "^(ab|cd)*(ef)*$", "^(a+)+", "(a*)*",
  ])
  func thoseWithoutDoubtAreLeftAlone(_ source: String) throws {
    switch try Pattern(source).backtracking() {
    case .exponential(let attack), .polynomial(let attack): Issue.record("\(source): \(attack)")
    case .bounded, .unknown: break
    }
  }

  @Test func whatRefersBackOrIsHugeIsNotDecided() throws {
    #expect(try Pattern("^(a)\\1$").backtracking() == .unknown)
    let large = "^(" + (0..<1_600).map { "w\($0)" }.joined(separator: "|") + ")*$"
    #expect(try Pattern(large).backtracking() == .unknown)
  }

  @Test func hostileOnesEnd() throws {
    let stars = String(repeating: "a*", count: 400)
    let nested = String(repeating: "(", count: 60) + "a" + String(repeating: "*)", count: 60)
    let choice = "^(" + (0..<300).map { _ in "[a-z]" }.joined(separator: "x?") + ")*$"
    let clock = ContinuousClock()
    for source in [stars + "b", nested + "b", choice, "^([a-z]{1,200}){1,50}$", "^((a|b|c)*(a|b|c)*)*d$"] {
      let pattern = try Pattern(source)
      let time = clock.measure { _ = pattern.backtracking() }
      #expect(time < .seconds(5), "\(source.prefix(40)): \(time)")
    }
  }

  @Test(arguments: [
    ("^a|b$", true), ("^a$|^b$", false), ("^(a|b)$", false), ("a|b", false), ("^a|b", false), ("^a|b|c$", true),
    ("^https?:|^mailto:", false),
  ])
  func halfBoundAlternativesAreSeen(_ source: String, _ isHalfBound: Bool) throws {
    #expect(try Pattern(source).anchors?.isHalfBound == isHalfBound)
  }
}
