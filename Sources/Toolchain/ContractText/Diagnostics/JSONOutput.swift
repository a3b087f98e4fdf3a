/// Writes JSON with two spaces of indentation, members in the order given. Nothing of it can fail.
indirect enum JSONOutput {
  case number(Int)
  case string(String)
  case array([JSONOutput])
  case object([(String, JSONOutput?)])

  /// With a line end behind it, as a file has.
  var text: String {
    var output = ""
    write(to: &output, indent: "")
    return output + "\n"
  }

  private func write(to output: inout String, indent: String) {
    switch self {
    case .number(let value): output += String(value)
    case .string(let text): output += Self.quoted(text)
    case .array(let items):
      Self.block(items.map { ("", $0) }, "[", "]", indent, &output)
    case .object(let members):
      // Members without a value are left out.
      Self.block(
        members.compactMap { name, value in value.map { (Self.quoted(name) + ": ", $0) } }, "{", "}", indent, &output)
    }
  }

  /// An empty container stays on one line.
  private static func block(
    _ children: [(String, JSONOutput)], _ open: String, _ close: String, _ indent: String, _ output: inout String
  ) {
    output += open
    var separator = "\n"
    for (name, child) in children {
      output += separator + indent + "  " + name
      child.write(to: &output, indent: indent + "  ")
      separator = ",\n"
    }
    output += children.isEmpty ? close : "\n" + indent + close
  }

  /// RFC 8259 §7; what `SafeText` escapes is escaped here too, so that a log shows it.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where SafeText.isUnsafe(scalar): result += "\\u" + TextEncoding.hex(Int(scalar.value), 4)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
