import CodePrinting

extension Printer {
  /// The rule of a type: JSON Schema as it is, in lines of bearable length.
  mutating func schemaRule(_ schema: String, _ runtime: RuntimeNames) {
    // As many signs as keep the text from ending, or escaping from, its literal.
    var signs = "#"
    while schema.contains("\\" + signs) { signs += "#" }
    let single = "static let schemaRule = \(runtime["SchemaRule"])(\(signs)\"\(schema)\"\(signs))"
    if !schema.contains("\"#"), fits(single) {
      plain(single)
    } else {
      plain("static let schemaRule = \(runtime["SchemaRule"])(")
      indented { printer in
        printer.plain("\(signs)\"\"\"")
        for line in Self.lines(schema) { printer.plain(line) }
        printer.plain("\"\"\"\(signs))")
      }
    }
    blank()
  }

  /// JSON broken behind commas, never inside a string.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var piece = ""
    var isString = false
    var isEscaped = false
    func flush() {
      if !line.isEmpty, line.utf8.count + piece.utf8.count > 100 {
        lines.append(line)
        line = ""
      }
      line += piece
      piece = ""
    }
    for character in text.unicodeScalars {
      piece.unicodeScalars.append(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isString.toggle()
      } else if character == ",", !isString {
        flush()
      }
    }
    flush()
    return lines + [line]
  }
}
