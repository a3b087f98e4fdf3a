import Testing
import TreatyPatterns

/// Patterns that take backtracking engines for ever, and what makes them so.
@Suite struct CatastrophicTests {
  /// A pattern, what the text begins with, what is repeated, what it ends with.
  static let patterns: [(source: String, prefix: String, pump: String, suffix: String)] = [
    ("^(a+)+$", "", "a", "!"), ("^(a*)*$", "", "a", "!"), ("^(a|a)*$", "", "a", "!"), ("^(a|aa)+$", "", "a", "!"),
    ("^(a|a?)+$", "", "a", "!"), ("(x+x+)+y", "", "x", ""), ("^(.*a){20}$", "", "a", "!"),
    ("^(([a-z])+.)+[A-Z]([a-z])+$", "", "a", ""), ("a*a*a*a*a*a*b", "", "a", ""), ("(.*)*(.*)*x", "", "a", ""),
    // Trims.
    ("^\\s+|\\s+$", "a", " ", "a"), ("\\s*$", "", " ", "a"), ("^(\\s*\\S*\\s*)*$", "", " a", "\u{0}\n"),
    ("\\s+,", "", " ", ""),
    // E-mail, by OWASP and by many others.
    (
      "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$",
      "", "a", "!"
    ),
    ("^([\\w\\-.+]+)*@([\\w\\-]+\\.)+\\w{2,}$", "", "a", "!"),
    ("^\\w+([-+.']\\w+)*@\\w+([-.]\\w+)*\\.\\w+$", "", "a", "!"),
    ("^([0-9a-zA-Z]([-.\\w]*[0-9a-zA-Z])*@([0-9a-zA-Z][-\\w]*[0-9a-zA-Z]\\.)+[a-zA-Z]{2,9})$", "", "a", "!"),
    // URLs and hosts.
    ("^(https?://)?([\\da-z.-]+)\\.([a-z.]{2,6})([/\\w .-]*)*/?$", "http://a.bc/", "a", "!"),
    ("^(([a-z0-9]+-?)*[a-z0-9]+\\.)+[a-z]{2,}$", "", "a", "!"), ("^(?:/?[^/]+)*/$", "", "a", ""),
    ("^(([^/?#]+/?)+)*\\?$", "", "a/", "#"),
    // Lists and CSV.
    ("^(.*?,){11}P", "", "1,", ""), ("^(\\d+,?)+$", "", "1", "x"), ("^((\"[^\"]*\"|[^,]*),?)+;$", "", "a,", ""),
    ("^(([^,]*),?)*;$", "", ",", ""),
    // Tags, comments, strings.
    ("<(\\w+)(\\s+[^>]*)*>", "<a", " x", ""), ("<!--(.|\\s)*-->", "<!--", " ", ""),
    ("/\\*(.|\\n)*\\*/", "/*", "\n", ""),
    ("\"(\\\\?.)*\"", "\"", "\\", ""), ("^(\\w+\\s?)*$", "", "a ", "!"), ("('[^']*'|[^';]+)*;$", "", "a", "'"),
    // Numbers, names, versions.
    ("^-?(\\d+)*(\\.\\d+)?$", "", "1", "x"), ("^(\\d+|\\d+\\.)*$", "", "1", "x"), ("^([a-z]+)*\\d$", "", "a", ""),
    ("^(([a-z])+)+[A-Z]$", "", "a", ""), ("^(?:[\\w]+[.-]?)+$", "", "a", "!"),
    ("^v?(\\d+\\.)*(\\d+)(-([\\da-z-]+\\.?)+)*$", "1-", "a", "!"),
    // With looks, too.
    ("^(?=(a+)+$)", "", "a", "!"), ("^(?!(a|aa)+$).*b$", "", "a", ""), ("(?<=(a+)+)b!", "", "a", ""),
    ("^(?:(?!ab).)*(?:(?!ba).)*$", "", "a", "\n"), ("(?=.*a)(?=.*b)(?=.*c)z", "", "abc", ""),
  ]

  @Test func stepsGrowWithTheText() throws {
    #expect(Self.patterns.count >= 40)
    let lengths = [1_000, 2_000, 4_000, 8_000]
    var curves: [String] = []
    for (source, prefix, pump, suffix) in Self.patterns {
      let pattern = try Pattern(source)
      for engine in [Pattern.Engine.automaton, .simulation] {
        var steps: [Int] = []
        for length in lengths {
          let text = prefix + String(repeating: pump, count: length / pump.count) + suffix
          guard let answer = pattern.run(text, by: engine) else { continue }
          #expect(answer.outcome != .gaveUp, "\(source)")
          steps.append(answer.steps)
        }
        guard let first = steps.first, let last = steps.last else { continue }
        // Eight times the text: eight times the steps, and some for the ends, which weigh less in a long one.
        #expect(last <= first * 8 * 105 / 100 + 200, "\(source): \(steps)")
        curves.append(
          "\(engine == .automaton ? "table" : "states") \(steps.map(String.init).joined(separator: " "))  \(source)")
      }
    }
    print("steps for \(lengths.map(String.init).joined(separator: " ")) scalars, \(Self.patterns.count) patterns")
    print(curves.joined(separator: "\n"))
  }
}
