import CLibYAML
import Dispatch

/// YAML 1.2 into a tree: libyaml's event parser between what it does not know (`YAMLPreparation`) and the core schema.
struct YAMLText {
  /// As diagnostics show it.
  let file: String
  let limits: TextLimits
  private(set) var warnings: [Diagnostic] = []
  /// Lines before the first one of what is read: it may be a piece of a text.
  private let lines: Int

  init(file: String, limits: TextLimits, lines: Int = 0) {
    self.file = file
    self.limits = limits
    self.lines = lines
  }

  /// - Parameters:
  ///   - bytes: valid UTF-8 without a byte order mark.
  ///   - realPath: what the document is known by; empty for a text that is no file.
  ///   - pieces: how many to read at once; as many as the machine can when nil.
  mutating func read(_ bytes: [UInt8], realPath: String, pieces: Int? = nil) throws(Diagnostic) -> Document {
    let prepared = try YAMLPreparation(bytes, file: file)
    let pieces = pieces ?? YAMLCuts.pieces(of: bytes.count)
    if pieces > 1, prepared.isAsWritten, let document = inPieces(bytes, pieces, prepared, realPath) { return document }
    warnings += prepared.warnings
    do throws(Diagnostic) {
      return try parse(prepared.bytes ?? bytes, prepared, source: bytes, realPath)
    } catch {
      // Tabs before comments and on blank lines are fine in YAML 1.2 and not in libyaml: once more, without them.
      guard error.id == "yaml-syntax", let repaired = TabRepair.repaired(prepared.bytes ?? bytes) else { throw error }
      warnings = prepared.warnings
      return try parse(repaired, prepared, source: bytes, realPath)
    }
  }

  /// Nil when the text cannot be cut, or its pieces are not what the whole is. Errors are left to the reading of the
  /// whole as well: only that knows what they are about.
  mutating func inPieces(
    _ bytes: [UInt8], _ count: Int, _ prepared: YAMLPreparation, _ realPath: String
  ) -> Document? {
    let cuts = bytes.withUnsafeBufferPointer { YAMLCuts.cuts($0, pieces: count) }
    guard !cuts.isEmpty else { return nil }
    let pieces = (0...cuts.count).map { index in
      let end = index < cuts.count ? cuts[index].offset : bytes.count
      guard index > 0 else { return YAMLPiece(YAMLText(file: file, limits: limits), bytes[..<end], room: bytes.count) }
      let cut = cuts[index - 1]
      // The sections' keys stand in the lines before the cut.
      return YAMLPiece(
        YAMLText(file: file, limits: limits, lines: cut.line - 1 - cut.sections.count),
        YAMLCuts.head(of: cut, in: bytes) + bytes[cut.offset..<end], room: end - cut.offset)
    }
    DispatchQueue.concurrentPerform(iterations: pieces.count) { pieces[$0].read(prepared) }
    guard var whole = pieces[0].builder.take() else { return nil }
    for (cut, piece) in zip(cuts, pieces.dropFirst()) {
      guard let next = piece.builder.take(), whole.append(next, indents: cut.sections.map(\.indent)) else { return nil }
    }
    warnings += pieces.flatMap(\.text.warnings).prefix(limits.messages)
    return whole.document(source: bytes, realPath: realPath)
  }

  private mutating func parse(
    _ bytes: [UInt8], _ prepared: YAMLPreparation, source: [UInt8], _ realPath: String
  ) throws(Diagnostic) -> Document {
    let builder = try build(bytes[...], prepared, room: bytes.count)
    // A text of comments only has no document event at all.
    guard builder.root >= 0 else {
      throw Diagnostic(
        "empty-document", .error, "the document is empty", at: builder.place(Mark(line: 1, column: 1)),
        fix: "Begin with `openapi: 3.1.0`.")
    }
    return builder.document(source: source, realPath: realPath)
  }

  /// - Parameter room: bytes of text that the tree is going to hold.
  mutating func build(
    _ bytes: ArraySlice<UInt8>, _ prepared: YAMLPreparation, room: Int
  ) throws(Diagnostic) -> TreeBuilder {
    var builder = TreeBuilder(file: file, limits: limits, bytes: room, isYAML: true)
    // libyaml keeps the pointer: everything happens while the bytes stay where they are.
    let failure: Diagnostic? = bytes.withUnsafeBufferPointer { buffer in
      do throws(Diagnostic) {
        try events(buffer, &builder, prepared)
        return nil
      } catch { return error }
    }
    if let failure { throw failure }
    return builder
  }

  /// libyaml's types are compared by raw value: their `==` is generic, and this loop runs in unoptimised builds too.
  private mutating func events(
    _ bytes: UnsafeBufferPointer<UInt8>, _ builder: inout TreeBuilder, _ prepared: YAMLPreparation
  ) throws(Diagnostic) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw Diagnostic("out-of-memory", .error, "no memory for a YAML parser", at: nil)
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    let (scalar, alias) = (YAML_SCALAR_EVENT.rawValue, YAML_ALIAS_EVENT.rawValue)
    let (mapping, mappingEnd) = (YAML_MAPPING_START_EVENT.rawValue, YAML_MAPPING_END_EVENT.rawValue)
    let (sequence, sequenceEnd) = (YAML_SEQUENCE_START_EVENT.rawValue, YAML_SEQUENCE_END_EVENT.rawValue)
    let (document, end) = (YAML_DOCUMENT_START_EVENT.rawValue, YAML_STREAM_END_EVENT.rawValue)
    let (block, blockSequence) = (YAML_BLOCK_MAPPING_STYLE.rawValue, YAML_BLOCK_SEQUENCE_STYLE.rawValue)
    // An anchor may be set again: an alias means the last one before it.
    var anchors: [String: Int32] = [:]
    var hasDocument = false
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(&parser, &event) == 1 else {
        throw YAMLProblem(parser, bytes, file: file, innermost: builder.innermost).diagnostic
      }
      // An event owns its texts.
      defer { yaml_event_delete(&event) }
      // Scalars first: they are most of all events.
      let type = event.type.rawValue
      let start = Mark(event.start_mark, below: lines)
      if type == scalar {
        let index = try self.scalar(&event, start, &builder, prepared)
        if let anchor = event.data.scalar.anchor { anchors[String(cString: anchor)] = index }
      } else if type == mapping {
        if let tag = event.data.mapping_start.tag { try YAMLTags.check(tag, "map", builder.place(start)) }
        let index = try builder.open(
          .mapping, isBlock: event.data.mapping_start.style.rawValue == block, at: start)
        if let anchor = event.data.mapping_start.anchor { anchors[String(cString: anchor)] = index }
      } else if type == sequence {
        if let tag = event.data.sequence_start.tag { try YAMLTags.check(tag, "seq", builder.place(start)) }
        let index = try builder.open(
          .sequence, isBlock: event.data.sequence_start.style.rawValue == blockSequence, at: start)
        if let anchor = event.data.sequence_start.anchor { anchors[String(cString: anchor)] = index }
      } else if type == mappingEnd || type == sequenceEnd {
        // A block collection has no closing sign: libyaml gives the place of the token behind it.
        let close = Mark(event.end_mark, below: lines)
        try builder.close(at: close.line == start.line && close.column == start.column ? nil : close)
      } else if type == alias {
        let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
        // Aliases of what is still open are refused by the builder: they would make a ring.
        guard let target = anchors[name] else { throw unknownAlias(name, builder.place(start)) }
        try builder.alias(to: target, from: start, to: Mark(event.end_mark, below: lines))
      } else if type == document {
        // Later documents would be lost silently.
        if hasDocument { throw severalDocuments(builder.place(start)) }
        hasDocument = true
      } else if type == end {
        return
      }
    }
  }

  /// A scalar with its kind: by its tag, by the core schema when it is plain, else a string.
  private mutating func scalar(
    _ event: inout yaml_event_t, _ start: Mark, _ builder: inout TreeBuilder, _ prepared: YAMLPreparation
  ) throws(Diagnostic) -> Int32 {
    var count = event.data.scalar.length
    // libyaml gives an empty scalar an empty text, never none.
    guard let value = event.data.scalar.value else { return -1 }
    if prepared.hasSubstitutes { count = prepared.restore(value, count) }
    let text = UnsafePointer(value)
    let isPlain = event.data.scalar.style.rawValue == YAML_PLAIN_SCALAR_STYLE.rawValue
    var kind = Node.Kind.string
    if let tag = event.data.scalar.tag {
      kind = try YAMLTags.kind(tag, text, count, isPlain: isPlain, builder.place(start))
    } else if isPlain {
      // A key's kind is not asked for: `no: 1` is the key "no" in every version.
      kind = CoreSchema.kind(text, count)
      if kind == .string, CoreSchema.isOldBoolean(text, count), !builder.isAtKey {
        warn(text, count, builder.place(start))
      }
    }
    return try builder.scalar(kind, text, count, isPlain: isPlain, from: start, to: Mark(event.end_mark, below: lines))
  }

  private mutating func warn(_ text: UnsafePointer<UInt8>, _ count: Int, _ place: Place) {
    // A list of a million `no` is one finding, not a million.
    guard warnings.count < limits.messages else { return }
    let word = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    warnings.append(
      Diagnostic(
        "yaml-1.1-boolean", .warning, "\(word) is the string \"\(word)\" here; YAML 1.1 tools read a boolean",
        at: place,
        fix: "Quote it, or write true or false."))
  }

  private func unknownAlias(_ name: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      "unknown-alias", .error, "unknown alias: no anchor &\(shortened(name)) stands before it", at: place,
      fix: "Define the anchor first, or correct the name.")
  }

  private func severalDocuments(_ place: Place) -> Diagnostic {
    Diagnostic(
      "several-documents", .error, "a second document begins here; a contract is one document a file", at: place,
      fix: "Put it into a file of its own.")
  }
}

extension Mark {
  init(_ mark: yaml_mark_t, below lines: Int = 0) {
    line = Int32(truncatingIfNeeded: Int(mark.line) &+ 1 &+ lines)
    column = Int32(truncatingIfNeeded: mark.column &+ 1)
  }
}
