import TreatyPatterns

/// Proves by comparing what patterns say, and finds texts by making examples and trying them.
struct PatternSampling: TextSolver {
  func solve(_ goal: TextGoal, accepts: (String) -> Bool) -> TextAnswer {
    if goal.lengths.isEmpty { return .empty }
    let wanted = goal.patterns.filter(\.matches).map(\.source)
    let refused = goal.patterns.filter { !$0.matches }.map(\.source)
    for source in refused where wanted.contains(source) || isUniversal(source) { return .empty }
    for (name, holds) in goal.formats where !holds && goal.formats.contains(where: { $0.name == name && $0.holds }) {
      return .empty
    }
    let patterns = goal.patterns.map { (pattern: Pattern(literal: $0.source), matches: $0.matches) }
    if let broken = patterns.first(where: { $0.pattern.error != nil }) {
      return .unknown(.init(cause: .patterns, detail: "\(broken.pattern.source) cannot be compiled"))
    }
    let formats = goal.formats.compactMap { rule in FormatCheck(name: rule.name).map { ($0, rule.holds) } }
    func fits(_ text: String) -> Bool {
      goal.lengths.contains(text.unicodeScalars.count)
        && patterns.allSatisfy { $0.pattern.matches(text) == $0.matches }
        && formats.allSatisfy { $0.accepts(text) == $1 } && !goal.excluded.contains(MemberName(text)) && accepts(text)
    }
    // A language of few words is tried word by word.
    for source in wanted {
      guard let words = LiteralPattern.words(source) else { continue }
      return words.first(where: fits).map(TextAnswer.text) ?? .empty
    }
    for text in candidates(goal, wanted, refused) where fits(text) { return .text(text) }
    if wanted.isEmpty, refused.isEmpty, formats.isEmpty {
      // All texts of the few lengths that are allowed were tried only for the empty one.
      if goal.lengths.upperBound == 0 { return .empty }
      return .unknown(.init(cause: .counting, detail: "no text was found of \(goal.lengths) characters"))
    }
    if goal.lengths.upperBound == 0 { return .empty }
    let cause: InclusionDoubt.Cause = wanted.isEmpty && refused.isEmpty ? .formats : .patterns
    let parts = wanted.map { "matches \($0)" } + refused.map { "does not match \($0)" }
    return .unknown(
      .init(
        cause: cause,
        detail:
          "whether a text \((parts + formats.map { ($1 ? "is a " : "is no ") + $0.name }).joined(separator: " and "))"))
  }

  /// A pattern that any text matches.
  private func isUniversal(_ source: String) -> Bool {
    ["", "^", "$", ".*", "^.*", ".*$", "[\\s\\S]*", "^[\\s\\S]*$", "[^]*", "^[^]*$", "(?:)"].contains(source)
  }

  private func candidates(_ goal: TextGoal, _ wanted: [String], _ refused: [String]) -> [String] {
    var result: [String] = []
    let (least, most) = (goal.lengths.lowerBound, goal.lengths.upperBound)
    var generator = SeededGenerator(7)
    for (name, _) in goal.formats { result += FormatExamples.texts(name) ?? [] }
    for source in wanted + refused {
      let examples = PatternExamples(Pattern(literal: source))
      for stretch in [0, 1, 2, 5, least, min(most, least + 3)] where stretch < 10_000 {
        for _ in 0..<(stretch == 0 ? 1 : 12) {
          if let text = examples.text(stretch: stretch, using: &generator) { result.append(text) }
        }
      }
    }
    // Around and between what the patterns want: a prefix, a suffix, another case, a piece less.
    for text in result.prefix(40) {
      result += [
        text + "a", "a" + text, text + "0", text.uppercased(), String(text.dropLast()), text + "\n", " " + text,
      ]
    }
    result += [
      "", "a", "0", "A", "-", "_", " ", ".", "é", "😀", "aa", "00", "a0", "0a", "foo", "x-y", "\n", "zz9", "Q7", "12",
    ]
    for letter in ["a", "0", "😀"] where least < 100_000 {
      for length in [least, least + 1, most < 100_000 ? most : least + 2] {
        result.append(String(repeating: letter, count: length))
      }
      // Enough different ones to pass by what is excluded.
      if least < 1_000, wanted.isEmpty, goal.excluded.count < 200_000 {
        for number in 0...goal.excluded.count + 8 {
          let text = String(number, radix: 36)
          result.append(text.count < least ? String(repeating: letter, count: least - text.count) + text : text)
        }
      }
    }
    return result
  }
}
