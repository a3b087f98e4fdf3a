/// A request as a shell sends it.
enum CurlText {
  static func command(_ method: String, _ url: String, _ headers: [Witness.Field], _ body: String?) -> String {
    var words = ["curl"]
    if method != "GET" || body != nil { words += ["-X", method] }
    words.append(quoted(url))
    for header in headers where header.name != "Host" && header.name != "Content-Length" {
      words += ["-H", quoted("\(header.name): \(header.value)")]
    }
    if let body { words += ["--data-binary", quoted(body)] }
    return words.joined(separator: " ")
  }

  /// In single quotes nothing means anything but the quote; line ends are told by bash's own quoting.
  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
      return "'" + text.replacing("'", with: "'\\''") + "'"
    }
    var out = "$'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "'", "\\": out += "\\" + String(Character(scalar))
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\x" + (hex.count == 1 ? "0" : "") + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "'"
  }
}
