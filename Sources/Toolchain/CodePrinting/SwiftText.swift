/// Swift's lexical rules: literals, comments, identifiers, reserved words.
public enum SwiftText {
  /// A string literal that holds exactly these scalars. Controls, separators and invisible formatting (bidirectional
  /// overrides above all) are escaped, so that what a reader sees is what the compiler reads.
  public static func literal(_ string: String) -> String {
    if isPlain(string) { return "\"" + string + "\"" }
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value >= 0x20, scalar.value < 0x7F || !isInvisible(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
      }
    }
    return result + "\""
  }

  /// Printable ASCII without quotes and backslashes, as nearly all literals are.
  private static func isPlain(_ string: String) -> Bool {
    var string = string
    return string.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x20 || byte > 0x7E || byte == 0x22 || byte == 0x5C { return false }
        index &+= 1
      }
      return true
    }
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    // A combining mark would join the quote or letter before it in an editor.
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// Text as `///` lines. Nothing in it can end the comment: a line break starts a new comment line, other controls go.
  public static func documentation(_ string: String) -> [String] {
    var lines: [String] = []
    // Bytes, not scalars appended to a string: descriptions are most of a large contract.
    var line: [UInt8] = []
    func endLine() {
      while line.last == 0x20 { line.removeLast() }
      lines.append(String(decoding: line, as: UTF8.self))
      line.removeAll(keepingCapacity: true)
    }
    var last: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      if scalar.value < 0x7F && scalar.value >= 0x20 {
        line.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar == "\n" || scalar == "\r" {
        if !(scalar == "\n" && last == "\r") { endLine() }
      } else if scalar == "\t" {
        line.append(0x20)
      } else if scalar.value > 0x7F && !isUnsafeInComment(scalar) {
        if let encoded = UTF8.encode(scalar) { line.append(contentsOf: encoded) }
      }
      last = scalar
    }
    endLine()
    while lines.last == "" { lines.removeLast() }
    while lines.first == "" { lines.removeFirst() }
    return lines
  }

  private static func isUnsafeInComment(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }

  /// Words that need backticks where an identifier stands; contextual keywords (`open`, `async`, …) do not.
  private static let keywords: Set<String> = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
    "internal", "let", "operator", "private", "precedencegroup", "protocol", "public", "rethrows", "static", "struct",
    "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer", "do", "else",
    "fallthrough", "for", "guard", "if", "in", "repeat", "return", "throw", "switch", "where", "while", "Any", "as",
    "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
  ]

  /// An argument's label, where Swift takes nearly every word as it is.
  public static func label(_ identifier: String) -> String {
    ["inout", "var", "let"].contains(identifier) ? "`\(identifier)`" : identifier
  }

  public static func quoted(_ identifier: String) -> String {
    mayBeKeyword(identifier) && keywords.contains(identifier) ? "`\(identifier)`" : identifier
  }

  /// By length and first letter: every name is asked for several times, and hashing it takes longer.
  private static func mayBeKeyword(_ identifier: String) -> Bool {
    guard let first = identifier.utf8.first, first >= 0x41, first <= 0x7A else { return false }
    let count = identifier.utf8.count
    return count < 16 && keywordLengths[Int(first) - 0x41] & 1 << UInt16(count) != 0
  }

  /// A bit for each length that keywords with this first letter have.
  private static let keywordLengths: [UInt16] = {
    var lengths = [UInt16](repeating: 0, count: 0x3A)
    for word in keywords {
      if let first = word.utf8.first { lengths[Int(first) - 0x41] |= 1 << UInt16(word.utf8.count) }
    }
    return lengths
  }()
}
