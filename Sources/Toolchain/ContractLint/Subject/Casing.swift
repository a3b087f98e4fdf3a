/// A way to write names of several words. Digits have no case and may stand anywhere; letters of scripts without case
/// likewise.
enum Casing: String, Sendable, CaseIterable {
  case camelCase
  case pascalCase = "PascalCase"
  case snakeCase = "snake_case"
  case kebabCase = "kebab-case"
  case screamingSnakeCase = "SCREAMING_SNAKE_CASE"
  case trainCase = "Train-Case"
  case flatCase = "flatcase"

  /// For options of rules.
  static let names = allCases.map(\.rawValue)

  /// Lenient where conventions differ: `userID` and `userId` are both camelCase, `X-Request-ID` is Train-Case.
  func matches(_ name: some StringProtocol) -> Bool {
    var isStart = true
    for scalar in name.unicodeScalars {
      if let separator, scalar == separator {
        // Neither first nor twice in a row.
        if isStart { return false }
        isStart = true
        continue
      }
      guard Self.isWordPart(scalar) else { return false }
      if Self.isUpper(scalar) ? !allowsUpper(isStart) : Self.isLower(scalar) && !allowsLower(isStart) { return false }
      isStart = false
    }
    return !isStart
  }

  /// The same words in this casing, as a proposal: `order_ID` becomes `orderId`. Empty for a name without words.
  func converted(_ name: String) -> String {
    let words = Self.words(of: name)
    return switch self {
    case .camelCase: words.enumerated().map { $0 == 0 ? $1.lowercased() : Self.capitalised($1) }.joined()
    case .pascalCase: words.map(Self.capitalised).joined()
    case .snakeCase: words.joined(separator: "_").lowercased()
    case .kebabCase: words.joined(separator: "-").lowercased()
    case .screamingSnakeCase: words.joined(separator: "_").uppercased()
    case .trainCase: words.map(Self.capitalised).joined(separator: "-")
    case .flatCase: words.joined().lowercased()
    }
  }

  /// The words that signs and changes of case divide a name into: `parseHTTPBody2_now` is parse, HTTP, Body2, now.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    let scalars = Array(name.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard isWordPart(scalar) else {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      if let last = word.unicodeScalars.last, isUpper(scalar), !isUpper(last) || beginsWord(index, scalars) {
        words.append(word)
        word = ""
      }
      word.unicodeScalars.append(scalar)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Whether a capital behind another one begins the next word: the B of HTTPBody does, the P of IPs does not.
  private static func beginsWord(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index + 1 < scalars.count, isLower(scalars[index + 1]) else { return false }
    let isPlural = scalars[index + 1] == "s" && (index + 2 == scalars.count || !isLower(scalars[index + 2]))
    return !isPlural
  }

  private var separator: Unicode.Scalar? {
    switch self {
    case .snakeCase, .screamingSnakeCase: "_"
    case .kebabCase, .trainCase: "-"
    case .camelCase, .pascalCase, .flatCase: nil
    }
  }

  /// Capitals within a word are let pass where words begin with one: acronyms.
  private func allowsUpper(_ isStart: Bool) -> Bool {
    switch self {
    case .camelCase: !isStart
    case .pascalCase, .trainCase, .screamingSnakeCase: true
    case .snakeCase, .kebabCase, .flatCase: false
    }
  }

  private func allowsLower(_ isStart: Bool) -> Bool {
    switch self {
    case .pascalCase, .trainCase: !isStart
    case .screamingSnakeCase: false
    case .camelCase, .snakeCase, .kebabCase, .flatCase: true
    }
  }

  /// Letters and digits. Most names are ASCII, and asking Unicode's tables takes twenty times as long.
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.value >= 48 && scalar.value <= 57 || scalar.value | 32 >= 97 && scalar.value | 32 <= 122
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value >= 65 && scalar.value <= 90 : scalar.properties.isUppercase
  }

  private static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value >= 97 && scalar.value <= 122 : scalar.properties.isLowercase
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst().lowercased()
  }
}
