/// Swift's lexical rules: literals, comments, identifiers, reserved words.
public enum SwiftText {
  /// A string literal that holds exactly these scalars. Controls, separators and invisible formatting (bidirectional
  /// overrides above all) are escaped, so that what a reader sees is what the compiler reads.
  public static func literal(_ string: String) -> String {
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
    var lines = [""]
    var last: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        if !(scalar == "\n" && last == "\r") { lines.append("") }
      } else if scalar == "\t" {
        lines[lines.count - 1] += " "
      } else if scalar.value < 0x7F && scalar.value >= 0x20 || scalar.value > 0x7F && !isUnsafeInComment(scalar) {
        lines[lines.count - 1].unicodeScalars.append(scalar)
      }
      last = scalar
    }
    lines = lines.map { line in
      var line = Substring(line)
      while line.last == " " { line.removeLast() }
      return String(line)
    }
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
    keywords.contains(identifier) ? "`\(identifier)`" : identifier
  }
}
