/// Text of a contract on its way to a terminal or a log. A contract is written by strangers: control characters could
/// move the cursor or colour the screen, bidirectional ones could make a line read as what it is not.
public enum DisplayText {
  /// One line: everything that does not print is spelt out as `\u{1B}`.
  public static func safe(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if isHarmless(scalar) {
        out.unicodeScalars.append(scalar)
      } else {
        out += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return out
  }

  /// Columns have to stay what they are under a source line, so that what does not print becomes one mark.
  static func column(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    return isHarmless(scalar) ? scalar : "\u{FFFD}"
  }

  /// Stars in place of what stands before the @ of a URI: it may hold a password, and logs are public. As many scalars
  /// as before, for the columns' sake.
  static func withoutUsers(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = scalars
    var start: Int?
    for index in scalars.indices {
      switch scalars[index] {
      case "/" where index > 0 && scalars[index - 1] == "/": start = index + 1
      case "/", "?", "#", " ", "\t", "\"", "'": start = nil
      case "@":
        guard let from = start else { continue }
        for user in from..<index { result[user] = "*" }
      default: break
      }
    }
    return result
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0...0x9F, 0x2028, 0x2029, 0xFEFF: false
    // Bidirectional controls (UAX #9).
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
