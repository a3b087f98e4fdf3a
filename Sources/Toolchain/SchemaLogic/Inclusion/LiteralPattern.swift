/// Patterns that say nothing but which words are meant: `^(a|b)$`.
enum LiteralPattern {
  /// The words; nil for any other pattern.
  static func words(_ source: String) -> [String]? {
    guard source.hasPrefix("^"), source.hasSuffix("$"), source.unicodeScalars.count >= 2 else { return nil }
    var body = Substring(source).dropFirst().dropLast()
    for opening in ["(?:", "("] where body.hasPrefix(opening) && body.hasSuffix(")") {
      body = body.dropFirst(opening.count).dropLast()
      let words = body.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return words.allSatisfy(isPlain) ? words : nil
    }
    return isPlain(String(body)) ? [String(body)] : nil
  }

  /// Without anything that means more than itself.
  private static func isPlain(_ text: String) -> Bool {
    !text.unicodeScalars.contains { "\\^$.|?*+()[]{}".unicodeScalars.contains($0) }
  }
}
