/// Text of a contract inside XML and HTML: no markup, and nothing that neither may hold.
package enum MarkupText {
  package static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      default: out += DisplayText.safe(String(Character(scalar)))
      }
    }
    return out
  }
}
