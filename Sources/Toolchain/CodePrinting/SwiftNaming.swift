/// The one rule that turns a contract's names into Swift's. docs/naming.md states it; the tests hold it to that page.
///
/// 1. Split at everything that is no letter or digit, and drop it; but a sign at the start that would otherwise be lost
///    is spelt out (`+1` → `plus1`, `@type` → `atType`).
/// 2. Join the words in camel case; letters inside a word keep their case, except that a name all in capitals is lowered.
/// 3. A leading digit gets `_` before it; nothing left becomes `empty`.
/// 4. Words that Swift reserves are quoted, those it cannot quote get `_` behind them.
/// 5. Within one scope a name that is taken gets the next free number, from 2.
public enum SwiftNaming {
  public static func type(_ name: String) -> String {
    let words = words(name)
    var result = ""
    for word in words { result += capitalised(word) }
    return start(result)
  }

  public static func member(_ name: String) -> String {
    if isCamelCase(name) { return name }
    var words = words(name)
    guard let first = words.first else { return "empty" }
    let isShouting = isAllCapitals(name)
    if isShouting { words = words.map { $0.lowercased() } }
    var result = isShouting ? first.lowercased() : lowered(first)
    for word in words.dropFirst() { result += capitalised(word) }
    return start(result)
  }

  /// What the rule leaves as it is, which is most names.
  private static func isCamelCase(_ name: String) -> Bool {
    guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
  }

  private static func isAllCapitals(_ name: String) -> Bool {
    var hasCapital = false
    for scalar in name.unicodeScalars {
      // Unicode's tables are slow to ask; nearly every name is ASCII.
      if scalar.value < 0x80 {
        if ("a"..."z").contains(scalar) { return false }
        if ("A"..."Z").contains(scalar) { hasCapital = true }
      } else {
        if scalar.properties.isLowercase { return false }
        if scalar.properties.isUppercase { hasCapital = true }
      }
    }
    return hasCapital
  }

  private static func start(_ name: String) -> String {
    guard let first = name.unicodeScalars.first else { return "empty" }
    let starts =
      first.value < 0x80 ? isAlphanumeric(first) && !("0"..."9").contains(first) : first.properties.isXIDStart
    return starts ? name : "_" + name
  }

  private static let signs: [Unicode.Scalar: String] = [
    "+": "plus", "-": "minus", "@": "at", "$": "dollar", "#": "hash", "*": "star", "<": "less", ">": "greater",
    "=": "equal", "!": "not", "/": "slash", "%": "percent", "&": "and", "~": "tilde", "^": "caret", "|": "pipe",
    ".": "dot", ":": "colon", "?": "question", ",": "comma", "_": "underscore",
  ]

  /// Letters, digits and single separators between them, as nearly all names are; nil for any other.
  private static func plainWords(_ name: String) -> [String]? {
    var name = name
    return name.withUTF8 { bytes -> [String]? in
      var words: [String] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          break
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: " "):
          // What begins a name may be spelt out.
          guard index > 0 else { return nil }
          if index > start { words.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
          start = index &+ 1
        default: return nil
        }
        index &+= 1
      }
      if index > start { words.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
      return words.isEmpty ? nil : words
    }
  }

  private static func words(_ name: String) -> [String] {
    if let words = plainWords(name) { return words }
    // NFC, so that two spellings of one letter give one identifier and the clash is seen.
    let scalars = Array(name.unicodeScalars)
    var words: [String] = []
    var word = ""
    for (index, scalar) in scalars.enumerated() {
      let isWord = scalar.value < 0x80 ? isAlphanumeric(scalar) : scalar.properties.isXIDContinue
      if isWord {
        word.unicodeScalars.append(scalar)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let spells =
        index == 0
        && (scalars.count == 1 || "+-@$#*<>=!%&~^|".unicodeScalars.contains(scalar))
        && !(scalar == "-" && next.map { !("0"..."9").contains($0) } ?? false)
      if spells, let sign = signs[scalar] {
        words.append(sign)
      } else if words.isEmpty, scalars.allSatisfy({ !isAlphanumeric($0) && $0.value < 0x80 }), let sign = signs[scalar]
      {
        words.append(sign)
      } else if scalar.value >= 0x80 {
        word = "u" + String(scalar.value, radix: 16, uppercase: true)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  public static func capitalised(_ word: String) -> String {
    guard let byte = word.utf8.first else { return word }
    // Not by characters, which have to be looked for; a mark that follows a letter would belong to it.
    if byte < 0x80, word.utf8.dropFirst().first ?? 0 < 0x80 {
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) else { return word }
      return String(UnicodeScalar(byte & 0xDF)) + word[word.utf8.index(after: word.startIndex)...]
    }
    guard let first = word.first else { return word }
    return first.uppercased() + word.dropFirst()
  }

  /// `ID` → `id`, `URLPath` → `urlPath`, `Order` → `order`.
  private static func lowered(_ word: String) -> String {
    if let byte = word.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return word }
    let characters = Array(word)
    var count = 0
    while count < characters.count, characters[count].isUppercase { count += 1 }
    if count > 1, count < characters.count, characters[count].isLowercase { count -= 1 }
    return String(characters[..<count]).lowercased() + String(characters[count...])
  }
}
