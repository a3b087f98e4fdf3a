/// Text of a contract inside Markdown: a contract's words are no markup.
package enum MarkdownText {
  package static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in DisplayText.safe(text).unicodeScalars {
      if "\\`*_{}[]<>#|~".unicodeScalars.contains(scalar) { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  package static func code(_ text: String) -> String {
    let fence = text.contains("`") ? "``" : "`"
    return fence + DisplayText.safe(text) + fence
  }
}
