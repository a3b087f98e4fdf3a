/// Text of an input on its way to a terminal, a log or a page.
enum SafeText {
  /// Control characters, separators and bidirectional controls as escapes: a message is one line, and cannot steer a
  /// terminal or turn what stands around it.
  static func line(_ text: String) -> String {
    // Most messages have nothing of it.
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isUnsafe(scalar): result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Stars in place of what stands before the @ of a URI: it may hold a password, and logs are public. As many scalars
  /// as before.
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

  /// Controls of both sets, marks and separators that editors and terminals act on.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
