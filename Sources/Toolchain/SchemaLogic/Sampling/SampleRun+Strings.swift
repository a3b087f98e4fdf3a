import ContractModel
import TreatyJSON
import TreatyPatterns

extension SampleRun {
  mutating func text(
    _ all: Conjunction, _ ids: [SchemaID], _ attempt: Int
  ) throws(SchemaSampler.Failure) -> String {
    let least = max(all.strings.compactMap(\.minLength).max() ?? 0, options.isPlain ? 1 : 0)
    let most = all.strings.compactMap(\.maxLength).min() ?? Int.max
    let patterns = all.strings.compactMap(\.pattern)
    guard least <= most, least < 1_000_000 else { throw failure("no text is that long", ids) }
    func fits(_ text: String) -> Bool {
      let length = text.unicodeScalars.count
      return length >= least && length <= most && patterns.allSatisfy { validator.matches($0, text) }
    }
    var formats = all.formats
    if all.strings.contains(where: { $0.contentEncoding?.lowercased() == "base64" }) { formats.append("byte") }
    if let texts = formats.lazy.compactMap(FormatExamples.texts).first {
      let first = isRandom ? generator.index(below: texts.count) : kind == .boundary ? texts.count - 1 : 0
      for index in texts.indices {
        let text = texts[(first + index) % texts.count]
        if fits(text) { return text }
      }
    }
    if let pattern = patterns.first {
      let examples = sampler.examples(of: pattern)
      for stretch in [isMinimal ? 0 : 2, 0, 1, 4, 12, 40, 200] {
        for _ in 0..<(stretch == 0 ? 1 : 8) {
          if let text = examples.text(stretch: stretch, using: &generator), fits(text) {
            return text
          }
        }
      }
    }
    let text = plainText(least, most)
    guard fits(text) else { throw failure("no text was found for \(patterns.joined(separator: " and "))", ids) }
    return text
  }

  /// A member's name that a pattern matches; another one for each number.
  mutating func patternText(_ pattern: String, _ number: Int) -> String? {
    let text = sampler.examples(of: pattern).text(stretch: number, using: &generator)
    return text.flatMap { validator.matches(pattern, $0) ? $0 : nil }
  }

  /// What JSON escapes, what URLs escape, and scalars of each length in UTF-8.
  private static let fragments: [String] = [
    "a", "Z", "7", " ", "\"", "\\", "/", "&", "=", "?", "#", "%", "+", ",", ";", ":", "<", "é", "ß", "漢", "😀", "\n",
    "\t",
    "e\u{301}", "\u{2028}", "_", "-", ".", "~",
  ]

  private mutating func plainText(_ least: Int, _ most: Int) -> String {
    let wanted: Int =
      switch kind {
      case .minimal: least
      case .typical: 4
      case .boundary: most <= 300 ? most : least
      case .random: 1 + generator.index(below: 12)
      }
    let length = min(max(wanted, least), most)
    if kind == .typical, length == 4 { return "text" }
    var text = ""
    var count = 0
    while count < length {
      var fragment = String(UnicodeScalar(UInt8(ascii: "a") + UInt8((count + generator.index(below: 3)) % 26)))
      if isRandom, !options.isPlain { fragment = Self.fragments[generator.index(below: Self.fragments.count)] }
      guard count + fragment.unicodeScalars.count <= length else { continue }
      text += fragment
      count += fragment.unicodeScalars.count
    }
    return text
  }
}
