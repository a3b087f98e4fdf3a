/// Prose in lines that fit a terminal and a page.
package enum Paragraph {
  /// Breaks a paragraph at spaces before column 100.
  package static func wrapped(_ text: String, from start: Int = 0) -> String {
    var out = ""
    var column = start
    for word in text.split(separator: " ") {
      if !out.isEmpty {
        if column + 1 + word.count > 100 {
          out += "\n"
          column = 0
        } else {
          out += " "
          column += 1
        }
      }
      out += word
      column += word.count
    }
    return out
  }
}
