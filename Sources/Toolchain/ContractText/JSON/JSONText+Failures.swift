extension JSONText {
  var peek: UInt8? { index < count ? bytes[index] : nil }

  /// Columns count Unicode scalars, so that they agree with libyaml's.
  var here: Mark { Mark(line: line, column: Int32(truncatingIfNeeded: index &- lineStart &- continuations &+ 1)) }

  /// The one id that lets a text be tried as YAML: everything else that is wrong is wrong in both.
  func failure(_ message: String, _ fix: String, at mark: Mark? = nil) -> Diagnostic {
    Diagnostic("json-syntax", .error, message, at: builder.place(mark ?? here), fix: fix)
  }

  /// The text ends while a collection is open.
  func ended() -> Diagnostic {
    let what = builder.frames.count == 0 ? "a value" : builder.isInMapping ? "an object" : "an array"
    var notes: [Diagnostic.Note] = []
    if let open = builder.innermost { notes.append(.init("it begins here", at: builder.place(open))) }
    return Diagnostic(
      "json-syntax", .error, "the text ends inside \(what)", at: builder.place(here), notes: notes, fix: "Complete it.")
  }

  /// Neither a comma nor the closing sign.
  func unexpected(_ isObject: Bool) -> Diagnostic {
    guard let byte = peek else { return ended() }
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") {
      return failure("JSON has no comments", "Remove the comment.")
    }
    let close = isObject ? "}" : "]"
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      return failure("expected `,` or `\(close)`, not `\(Unicode.Scalar(byte))`", "Close what was opened last first.")
    }
    return failure("expected `,` or `\(close)`", "Separate values by commas.")
  }
}
