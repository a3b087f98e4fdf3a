import CLibYAML

/// What libyaml could not read, in words that help and at the place where it is understood.
struct YAMLProblem {
  let diagnostic: Diagnostic

  init(_ parser: yaml_parser_t, _ bytes: UnsafeBufferPointer<UInt8>, file: String, innermost: Mark?) {
    let problem = parser.problem.map { String(cString: $0) } ?? "unreadable YAML"
    let context = parser.context.map { String(cString: $0) } ?? ""
    // A point, not a range: libyaml knows where it stopped, not how far the fault goes.
    func place(_ mark: Mark) -> Place {
      let position = Position(line: Int(mark.line), column: Int(mark.column))
      return Place(file: file, start: position, end: position)
    }
    // Below the syntax: a character that YAML does not have.
    if parser.error == YAML_READER_ERROR {
      diagnostic = TextEncoding.failure(bytes, file: file) ?? Self.unreadable(problem, parser, place(Mark(parser.mark)))
      return
    }
    if parser.error == YAML_MEMORY_ERROR {
      diagnostic = Diagnostic("out-of-memory", .error, "no memory to read this text", at: place(Mark(parser.mark)))
      return
    }
    // libyaml's `problem` is where it stopped, its `context` what it was reading and since where.
    var mark = Mark(parser.problem_mark)
    var (message, fix) = Self.words(problem, context, Self.byte(parser.problem_mark, bytes))
    if context.contains("quoted scalar"), problem.contains("end of stream") || problem.contains("document indicator") {
      // An unterminated quote or bracket is understood at its start, not at the end of the file.
      mark = Mark(parser.context_mark)
      (message, fix) = ("unterminated quoted scalar", "Close it with the quote it begins with.")
      // The key, not the line where its colon was no longer possible.
    } else if problem == "could not find expected ':'" {
      mark = Mark(parser.context_mark)
    } else if context.contains("flow"), Self.byte(parser.problem_mark, bytes) == nil, let innermost {
      mark = innermost
      (message, fix) = ("unterminated flow collection", "Close it with ] or }.")
    }
    // A bracket that was opened pages before is the usual reason.
    var notes: [Diagnostic.Note] = []
    if context.contains("flow"), let innermost, innermost.line != mark.line || innermost.column != mark.column {
      notes.append(.init("the collection begins here", at: place(innermost)))
    }
    diagnostic = Diagnostic("yaml-syntax", .error, message, at: place(mark), notes: notes, fix: fix)
  }

  private static func unreadable(_ problem: String, _ parser: yaml_parser_t, _ place: Place) -> Diagnostic {
    let code = parser.problem_value > 0 ? " U+" + TextEncoding.hex(Int(parser.problem_value), 4) : ""
    return Diagnostic("control-character", .error, problem + code, at: place, fix: "Remove it, or escape it.")
  }

  /// The byte at a mark, nil at the end of the text.
  private static func byte(_ mark: yaml_mark_t, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    let position = Position(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    guard let offset = SourceLines.offset(of: position, in: bytes), offset < bytes.count else { return nil }
    return bytes[offset]
  }

  /// libyaml's words, where ours say better what to do.
  private static func words(_ problem: String, _ context: String, _ byte: UInt8?) -> (message: String, fix: String) {
    // Tabs cannot be seen: they are named wherever they may be the reason.
    let isTab = byte == 0x09
    switch problem {
    case "found character that cannot start any token" where isTab:
      return ("a tab is used for indentation", "Indent with spaces.")
    case "found character that cannot start any token":
      let sign = byte.map { String(Unicode.Scalar($0)) } ?? ""
      return ("a plain scalar cannot start with \(sign)", "Quote the text.")
    case "mapping values are not allowed in this context":
      return ("mapping values are not allowed here: \": \" inside of plain text", "Quote the text.")
    case "did not find expected key" where context.contains("block mapping"),
      "did not find expected '-' indicator":
      return ("the indentation matches no open block", "Align it with what it belongs to.")
    case "could not find expected ':'": return ("a key without `:`", "Add `: `, or quote what is text.")
    case "did not find expected <document start>":
      return ("text after the end of the document", "Keep one document a file.")
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return ("expected `,` or the closing sign", "Separate items by commas, and quote text that has signs in it.")
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return ("a tab is used for indentation", "Indent with spaces.")
    default:
      return (context.isEmpty ? problem : "\(problem), \(context)", "Correct the YAML here.")
    }
  }
}
