import CLibYAML

/// YAML 1.2 by libyaml's event parser, into a tree.
struct YAMLText {
  let file: String
  let limits: TextLimits
  var warnings: [Diagnostic] = []

  init(file: String, limits: TextLimits) {
    self.file = file
    self.limits = limits
  }

  mutating func read(_ bytes: [UInt8], realPath: String) throws(Diagnostic) -> Document {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw Diagnostic("yaml-syntax", .error, "no memory for a YAML parser", at: nil)
    }
    defer { yaml_parser_delete(&parser) }
    var builder = TreeBuilder(file: file, limits: limits, bytes: bytes.count, isYAML: true)
    // libyaml keeps the pointer: everything happens while the bytes stay where they are.
    let result: Result<Void, Diagnostic> = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      do throws(Diagnostic) {
        try events(&parser, &builder, buffer.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 })
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
    guard builder.root >= 0 else {
      throw Diagnostic(
        "empty-document", .error, "the document is empty", at: builder.place((1, 1)), fix: "Begin with `openapi: 3.1.0`.")
    }
    return Document(
      file: file, isJSON: false, nodes: builder.nodes, pool: builder.pool, rootIndex: builder.root, realPath: realPath)
  }

  private mutating func events(_ parser: inout yaml_parser_t, _ builder: inout TreeBuilder, _ lines: Int) throws(Diagnostic) {
    var anchors: [String: Int32] = [:]
    var documents = 0
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(&parser, &event) == 1 else { throw failure(parser, builder, lines) }
      defer { yaml_event_delete(&event) }
      let start = Self.position(event.start_mark)
      let end = Self.position(event.end_mark)
      switch event.type {
      case YAML_STREAM_END_EVENT: return
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          throw Diagnostic(
            "several-documents", .error, "a second document begins here; a contract is one document", at: builder.place(start),
            fix: "Put it into a file of its own.")
        }
      case YAML_SCALAR_EVENT:
        let data = event.data.scalar
        let text = UnsafeBufferPointer(start: UnsafePointer(data.value), count: data.length)
        let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
        var kind = isPlain && data.tag == nil ? CoreSchema.kind(text) : .string
        if let tag = data.tag { kind = try self.kind(tag, text, isPlain, builder.place(start)) }
        if isPlain, data.tag == nil, kind == .string, !builder.isAtKey, CoreSchema.isOldBoolean(text) {
          let word = String(decoding: text, as: UTF8.self)
          warnings.append(
            Diagnostic(
              "yaml-1.1-boolean", .warning, "\(word) is the string \"\(word)\" here; YAML 1.1 tools read a boolean",
              at: builder.place(start), fix: "Quote it, or write true or false."))
        }
        let index = try builder.scalar(kind, text, isPlain: isPlain, from: start, to: end)
        if let anchor = data.anchor { anchors[String(cString: anchor)] = index }
      case YAML_MAPPING_START_EVENT:
        try check(event.data.mapping_start.tag, "map", builder.place(start))
        let index = try builder.open(.mapping, at: start)
        if let anchor = event.data.mapping_start.anchor { anchors[String(cString: anchor)] = index }
      case YAML_SEQUENCE_START_EVENT:
        try check(event.data.sequence_start.tag, "seq", builder.place(start))
        let index = try builder.open(.sequence, at: start)
        if let anchor = event.data.sequence_start.anchor { anchors[String(cString: anchor)] = index }
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: try builder.close(at: end)
      case YAML_ALIAS_EVENT:
        let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
        guard let target = anchors[name] else {
          throw Diagnostic(
            "unknown-alias", .error, "no anchor &\(shortened(name)) stands before this alias", at: builder.place(start),
            fix: "Define the anchor first, or correct the name.")
        }
        try builder.alias(to: target, from: start, to: end)
      default: break
      }
    }
  }

  private static func position(_ mark: yaml_mark_t) -> (Int32, Int32) {
    (Int32(truncatingIfNeeded: mark.line + 1), Int32(truncatingIfNeeded: mark.column + 1))
  }

  private func kind(
    _ tag: UnsafeMutablePointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ isPlain: Bool, _ place: Place
  ) throws(Diagnostic) -> Node.Kind {
    let tag = String(cString: tag)
    switch tag {
    case "tag:yaml.org,2002:str", "!": return .string
    case "tag:yaml.org,2002:int": return .integer
    case "tag:yaml.org,2002:float": return .float
    case "tag:yaml.org,2002:bool": return .boolean
    case "tag:yaml.org,2002:null": return .null
    case "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:binary": return .string
    default: throw unknownTag(tag, place)
    }
  }

  private func check(_ tag: UnsafeMutablePointer<UInt8>?, _ expected: String, _ place: Place) throws(Diagnostic) {
    guard let tag else { return }
    let name = String(cString: tag)
    if name != "tag:yaml.org,2002:" + expected, name != "!" { throw unknownTag(name, place) }
  }

  private func unknownTag(_ tag: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      "unknown-tag", .error, "the tag \(shortened(tag)) is unknown; nothing is run or included for it", at: place,
      fix: "Remove the tag.")
  }

  private func failure(_ parser: yaml_parser_t, _ builder: TreeBuilder, _ lines: Int) -> Diagnostic {
    let problem = parser.problem.map { String(cString: $0) } ?? "unreadable YAML"
    let context = parser.context.map { String(cString: $0) }
    let isReader = parser.error == YAML_READER_ERROR
    var place = builder.place(Self.position(isReader ? parser.mark : parser.problem_mark))
    // An unterminated quote or bracket is understood at its start, not at the end of the file.
    if context?.contains("quoted") == true || problem.contains("end of stream") { place = builder.place(Self.position(parser.context_mark)) }
    if context?.contains("flow") == true, Int(parser.problem_mark.line) >= lines, let open = builder.innermost { place = builder.place(open) }
    if problem.contains("nesting") || problem.contains("depth") {
      return Diagnostic("depth-limit", .error, "nested too deep: \(problem)", at: place, fix: "Flatten the document.")
    }
    return Diagnostic(
      "yaml-syntax", .error, [context, problem].compactMap(\.self).joined(separator: ": "), at: place,
      fix: "Correct the YAML here.")
  }
}
